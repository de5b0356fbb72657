/** fieldsBefore: of targets with one name, those that hold a value, where a value is set. */

/**
 * A button of the same name, such as the header that sorts a column, is not what is set.
 * @param roles of what holds a value
 */
export function fieldsBefore<Candidate extends { node: { role: string } }>(
  namesakes: readonly Candidate[],
  verb: string,
  roles: readonly string[],
): readonly Candidate[] {
  const fields = verb === 'set' ? namesakes.filter(({ node }) => roles.includes(node.role)) : [];
  return fields.length > 0 ? fields : namesakes;
}
