/** The composed text with the version and the directives that an earlier version of `join` had. */
export function withDefinitions(composed: string, version: 'v0.3' | 'v0.4'): string {
  const older = composed
    .replace(/join\/v0\.\d+/, `join/${version}`)
    .replace(', contextArguments: [join__ContextArgument!]', '')
    .replace(/input join__ContextArgument \{[^}]*\}\n/, '')
    .replace('scalar join__FieldValue\n', '');
  if (version === 'v0.4') return older;
  return older
    .replace(', overrideLabel: String', '')
    .replace(/directive @join__directive\b.*\n/, '')
    .replace('scalar join__DirectiveArguments\n', '');
}
