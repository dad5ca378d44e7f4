/**
 * Address of an article at Korea's statute service (law.go.kr), whose permanent links are
 * `/법령/<law without spaces>/<article>`.
 */
export function lawLink(law: string, article: string): string {
  return `https://www.law.go.kr/${['법령', law.replaceAll(/\s/g, ''), article].map(encodeURIComponent).join('/')}`;
}
