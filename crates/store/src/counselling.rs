//! counselling
