// Starts the islands. Rendered by the shell, with the response's nonce, only on pages that have one.
// The build replaces the names in braces by hashed ones; both files load at once.
const wasm = fetch(new URL("{{client_bg.wasm}}", import.meta.url));
const client = await import("./{{client.js}}");
await client.default({ module_or_path: wasm });
client.hydrate();
await wake(document.body);

// Outer islands first. The server's children inside an island (<leptos-children>) carry a callback that
// an island among them needs first: it enters the outer island's context.
async function wake(node, enter) {
  if (node.localName === "leptos-island") {
    const island = client[node.dataset.component];
    if (island) {
      enter?.();
      await island(node);
    } else {
      console.error(`No island ${node.dataset.component} in this build`);
    }
  } else if (node.localName === "leptos-children") {
    enter = node.$$on_hydrate;
  }
  for (const child of node.children) await wake(child, enter);
}
