/** A letter, digit, sign or picture: nothing of space, control, bare marks or what draws nothing. */
const visible = /[^\p{Z}\p{M}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/** Whether people see anything of a text. */
export function hasVisibleText(text: string): boolean {
  return visible.test(text);
}
