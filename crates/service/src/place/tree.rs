//! The tree of places: what is above and below one, since when its code holds, and which codes it had.

use domain::authz::Permission;
use domain::place::Place;
use store::place_tree::{self, Node};

use crate::{Ctx, ServiceError, ServiceResult};

/// Places of a page.
const PAGE: i64 = 50;

/// What somebody asks of the tree.
#[derive(Debug, Clone, Default)]
pub struct TreeQuery {
    /// P-code of a place; empty for the top.
    pub under: String,
    /// P-code after which the page begins.
    pub after: String,
    /// Words of a name, or a P-code, to look for in the whole tree.
    pub words: String,
}

/// A place and its codes.
#[derive(Debug, Clone)]
pub struct Here {
    /// The place.
    pub node: Node,
    /// The places that hold now instead of it.
    pub successors: Vec<Place>,
    /// The places that it replaced.
    pub predecessors: Vec<Node>,
}

/// A page of the tree.
#[derive(Debug, Clone)]
pub struct Tree {
    /// What lies above, the widest first.
    pub above: Vec<Place>,
    /// The place; nothing at the top.
    pub here: Option<Here>,
    /// Places directly below; what was found, where somebody looked for something.
    pub nodes: Vec<Node>,
    /// P-code of the last one, where there are more.
    pub next: Option<String>,
    /// Whether there are more than can be shown of what was found.
    pub cut: bool,
}

/// For whoever reads communities, and for administrators, who keep the places. The tree names nobody.
pub async fn tree(ctx: &Ctx, query: &TreeQuery) -> ServiceResult<Tree> {
    let readers = [Permission::CommunityRead, Permission::ProgrammeManage];
    if !readers.into_iter().any(|p| ctx.actor.may_somewhere(p)) {
        return Err(ServiceError::Forbidden);
    }
    let under = Some(query.under.trim()).filter(|code| !code.is_empty());
    let here = match under {
        Some(code) => Some(here(ctx, code).await?),
        None => None,
    };
    let above = match under {
        Some(code) => place_tree::above(ctx.db(), code).await?,
        None => Vec::new(),
    };
    let looks = !query.words.trim().is_empty();
    let mut nodes = if looks {
        place_tree::found(ctx.db(), &query.words, PAGE + 1).await?
    } else {
        let after = Some(query.after.trim()).filter(|code| !code.is_empty());
        place_tree::below(ctx.db(), under, after, PAGE + 1).await?
    };
    let more = nodes.len() as i64 > PAGE;
    nodes.truncate(PAGE as usize);
    let next = nodes.last().filter(|_| more && !looks).map(|n| n.pcode.clone());
    Ok(Tree { above, here, nodes, next, cut: more && looks })
}

async fn here(ctx: &Ctx, code: &str) -> ServiceResult<Here> {
    Ok(Here {
        node: place_tree::node(ctx.db(), code).await?.ok_or(ServiceError::NotFound)?,
        successors: store::place::successors(ctx.db(), code).await?,
        predecessors: place_tree::predecessors(ctx.db(), code).await?,
    })
}
