/** A code of digits as people write it: `8517`, `8517.13`, `8517.13-0000`. */
export function writtenCode(digits: string): string {
  if (digits.length <= 4) return digits;
  const subheading = `${digits.slice(0, 4)}.${digits.slice(4, 6)}`;
  return digits.length === 6 ? subheading : `${subheading}-${digits.slice(6)}`;
}
