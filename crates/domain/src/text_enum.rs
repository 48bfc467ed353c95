//! One macro for every closed list of values: the code that is stored, sent and translated.

/// A value that is not on its list.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {list} code")]
pub struct UnknownCode {
    /// Which list was asked.
    pub list: &'static str,
}

/// Declares a closed list of values with stable text codes.
///
/// Gives `ALL`, `as_str`, `Display`, `FromStr` and serde as the code. The catalogue key of a value is
/// `<list>-<code>` (underscores become hyphens), from [`label_key`](UnknownCode).
macro_rules! text_enum {
    ($(#[$meta:meta])* pub enum $name:ident ($list:literal) { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* #[doc = concat!("`", $code, "`")] $variant),+ }

        impl $name {
            /// Every value, in the order in which forms offer them.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The stable code: stored, sent, never shown.
            pub const fn as_str(self) -> &'static str { match self { $($name::$variant => $code),+ } }
            /// The catalogue key of the label.
            pub fn label_key(self) -> String { format!("{}-{}", $list, self.as_str().replace('_', "-")) }
        }
        impl $crate::programme::Listed for $name {
            const LIST: &'static str = $list;
            fn listed(&self) -> &'static str { self.as_str() }
            fn codes() -> Vec<&'static str> { Self::ALL.iter().map(|v| v.as_str()).collect() }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::UnknownCode;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                match s { $($code => Ok($name::$variant),)+ _ => Err($crate::UnknownCode { list: $list }) }
            }
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
