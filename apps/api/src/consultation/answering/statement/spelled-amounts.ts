const ONES: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, grand: 1000 };
const NUMBER = [...Object.keys(ONES), ...Object.keys(SCALES), 'and'].join('|');
const CURRENCY = '(?:us |american )?(?:dollars?|bucks?|usd|euros?|pounds?|quid|won|yen|yuan)';
const SPELLED = new RegExp(`\\b(?:a |(?!and\\b|a\\b))((?:${NUMBER})(?:[ -](?:${NUMBER}))*)(?= ${CURRENCY}\\b)`, 'g');
const GRAND = /\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) grand\b(?! piano)/g;
/** Pounds are money where something is worth them or costs them, and not a weight of something. */
const POUNDS =
  /(?<=\b(?:worth|costs?|paid|price|value[d]?(?: at)?|for|spent|of)\b[^.?!\d]{0,14}\d[\d,.]*)\s?pounds?\b(?! (?:of|each|in weight))/g;

/** Value of a number in English words, such as "two thousand five hundred". */
function spelledValue(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.split(/[ -]/)) {
    const scale = SCALES[word];
    if (scale === undefined) part += ONES[word] ?? 0;
    else if (scale === SCALES.hundred) part = Math.max(part, 1) * scale;
    else {
      total += Math.max(part, 1) * scale;
      part = 0;
    }
  }
  return total + part;
}

/** Amounts of money in English words as digits: "one thousand bucks", "worth 200 pounds". @param text normalised */
export function amountsInDigits(text: string): string {
  return text
    .replace(SPELLED, (_match, words: string) => String(spelledValue(words)))
    .replace(GRAND, (words) => {
      const [count = ''] = words.split(' ');
      return `${String((ONES[count] ?? Number(count)) * 1000)} dollars`;
    })
    .replace(POUNDS, ' gbp');
}
