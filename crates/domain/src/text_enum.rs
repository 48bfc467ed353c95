//! One macro for every list of values: the code that is stored, sent and translated. To an open list a programme adds
//! values of its own ([`own_code`]).

use std::sync::LazyLock;

/// A value that is not on its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {list} code")]
pub struct UnknownCode {
    /// Which list was asked.
    pub list: &'static str,
}

/// The catalogue key of a value's label: `topic-rights-entitlements`.
pub fn label_key(list: &str, code: &str) -> String {
    format!("{list}-{}", code.replace('_', "-").to_lowercase())
}

/// Numbers of values that a programme may add to one list.
pub const OWN_NUMBERS: std::ops::RangeInclusive<u8> = 1..=250;

static OWN: LazyLock<Vec<String>> = LazyLock::new(|| OWN_NUMBERS.map(|n| format!("own_{n}")).collect());

/// The code of a programme's own value with this number: `own_3`. It says nothing, so that what the value is called
/// stays out of what is stored, sent and logged.
pub fn own_code(number: u8) -> &'static str {
    OWN.get(usize::from(number).wrapping_sub(1)).map_or("", String::as_str)
}

/// The number of a code `own_3`; nothing for other codes.
pub fn own_number(code: &str) -> Option<u8> {
    let number = code.strip_prefix("own_")?.parse().ok()?;
    (own_code(number) == code && number > 0).then_some(number)
}

/// Declares a list of values with stable text codes.
///
/// Gives `ALL`, `as_str`, `Display`, `FromStr` and serde as the code. The catalogue key of a value is
/// `<list>-<code>` (underscores become hyphens), from [`label_key`]. An `open enum` has a variant more:
/// `Own`, a value that a programme added. No rule may ask for one.
macro_rules! text_enum {
    ($(#[$meta:meta])* pub enum $name:ident ($list:literal) { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* #[doc = concat!("`", $code, "`")] $variant),+ }

        impl $name {
            /// The stable code: stored, sent, never shown.
            pub const fn as_str(self) -> &'static str { match self { $($name::$variant => $code),+ } }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                match s { $($code => Ok($name::$variant),)+ _ => Err($crate::UnknownCode { list: $list }) }
            }
        }
        text_enum!(@every $name ($list) { $($variant),+ });
    };
    ($(#[$meta:meta])* pub open enum $name:ident ($list:literal) { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$vmeta])* #[doc = concat!("`", $code, "`")] $variant,)+
            /// A value that the programme added, by its number.
            Own(u8),
        }

        impl $name {
            /// The stable code: stored, sent, never shown.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $code,)+ $name::Own(n) => $crate::own_code(n) }
            }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                match s {
                    $($code => Ok($name::$variant),)+
                    _ => $crate::own_number(s).map($name::Own).ok_or($crate::UnknownCode { list: $list }),
                }
            }
        }
        text_enum!(@every $name ($list) { $($variant),+ });
    };
    (@every $name:ident ($list:literal) { $($variant:ident),+ }) => {
        impl $name {
            /// Every value of the product, in the order in which forms offer them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The catalogue key of the label.
            pub fn label_key(self) -> String { $crate::label_key($list, self.as_str()) }
        }
        impl $crate::programme::Listed for $name {
            const LIST: &'static str = $list;
            fn listed(&self) -> &'static str { self.as_str() }
            fn codes() -> Vec<&'static str> { Self::ALL.iter().map(|v| v.as_str()).collect() }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> { s.serialize_str(self.as_str()) }
        }
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(d)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
