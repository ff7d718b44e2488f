/** How a table of rooms (eslint.rooms.js) becomes the rules of eslint-plugin-boundaries. */

function policiesOf([room, may]) {
  const from = { element: { type: room } };
  const policies = [{ from, allow: { to: { element: { types: { anyOf: [room, ...(may.rooms ?? [])] } } } } }];
  const allow = (to, dependency) => policies.push({ from, allow: { to, ...(dependency && { dependency }) } });
  for (const [type, fileInternalPath] of Object.entries(may.files ?? {})) {
    allow({ element: { type, fileInternalPath } });
  }
  if (may.typesOf) allow({ element: { types: { anyOf: may.typesOf } } }, { kind: 'type' });
  if (may.probes) {
    const probe = { element: { type: room, fileInternalPath: '**/*.cjs' } };
    policies.push({ from: probe, allow: { to: { module: { origin: 'external', source: may.probes } } } });
  }
  if (may.packages) allow({ module: { origin: 'external', source: may.packages } });
  if (may.types) {
    allow({ module: { origin: 'external', source: may.types } }, { kind: 'type' });
    // What a package says of itself, such as its version, is no code of it.
    allow({ module: { origin: 'external', source: may.types, internalPath: 'package.json' } });
  }
  if (may.node) allow({ module: { origin: 'core' } });
  if (may.manifest) allow({ file: { path: 'package.json' } });
  return policies;
}

/** Which folder is which room; a file is in the first that has it. */
export const elementsOf = (table) =>
  Object.entries(table).map(([type, { folder }]) => ({ type, pattern: folder, partialMatch: false }));

/** Who may import whom; what no row allows is refused. */
export const rulesFor = (table) => ({
  'boundaries/dependencies': [
    'error',
    {
      default: 'disallow',
      checkAllOrigins: true,
      checkUnknownLocals: true,
      policies: Object.entries(table).flatMap(policiesOf),
    },
  ],
});
