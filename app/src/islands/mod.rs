//! What runs in the browser. Only what earns it: without any of these every page still works.
