const WIDTH = 100;

interface Part {
  /** The word that it follows, such as `or`. */
  lead: string;
  text: string;
}

/** What PostgreSQL prints of an expression, without its capitals and the names and types it adds. */
export function plain(expression: string): string {
  const pieces = expression.split(/('(?:[^']|'')*')/);
  const small = pieces.map((piece, at) => (at % 2 ? piece : piece.toLowerCase()));
  return small
    .join('')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\( +/g, '(')
    .replaceAll(/\(select (\w+)\(([^()]*)\) as \1\)/g, '(select $1($2))')
    .replaceAll(/('(?:[^']|'')*')::text\b(?!\[)/g, '$1')
    .replaceAll(/ = any \(array\[([^[\]]*)\]\)/g, ' in ($1)')
    .replaceAll(/\bany \(/g, 'any(')
    .replaceAll(/(?<!check )\((\w+ in \([^()]*\))\)/g, '$1')
    .replaceAll('timestamp with time zone', 'timestamptz')
    .replaceAll(/\(\((select \w+\([^()]*\))\)\)/g, '($1)')
    .replaceAll(/(?<!check )\((\w+ = any\(\(select \w+\([^()]*\)\)::\w+\[\]\))\)/g, '$1')
    .trim();
}

/** A text of many lines, those that are too long broken. */
export const inLines = (text: string) =>
  text.replaceAll(/^( *)(.*)$/gm, (_, indent: string, line: string) => {
    return `${indent}${laidOut(line, indent)}`;
  });

/** Breaks a text at a word or comma that stands outside of all brackets and quotes. */
export function splitAt(text: string, separator: string): Part[] {
  const parts: Part[] = [];
  let [depth, quoted, from, lead] = [0, false, 0, ''];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]!;
    if (letter === "'") quoted = !quoted;
    if (quoted) continue;
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    if (depth > 0 || !text.startsWith(separator, at)) continue;
    parts.push({ lead, text: text.slice(from, at) });
    lead = separator.trim();
    from = at + separator.length;
    at = from - 1;
  }
  return [...parts, { lead, text: text.slice(from) }];
}

/** Whether one pair of brackets holds all of a text. */
function isBracketed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  return splitAt(text.slice(1, -1), ')').length === 1;
}

/** An expression, one condition on a line where it does not fit into one. */
export function laidOut(text: string, indent: string): string {
  if (indent.length + text.length <= WIDTH) return text;
  if (/^case .* end$/.test(text)) {
    const arms = text.slice(0, -' end'.length).replaceAll(/ (when|else) /g, `\n${indent}  $1 `);
    return `${arms}\n${indent}end`;
  }
  for (const separator of [' or ', ' and ', ' <@ ', ', ']) {
    const parts = splitAt(text, separator);
    if (parts.length > 1)
      return separator === ', ' ? filled(parts, indent) : ofParts(parts, indent);
  }
  const bracket = /^(\w* ?[\w<@ ]*[(\[])(.*)([)\]](?:::[\w[\]]+)?)$/.exec(text);
  if (isBracketed(text)) return `(${laidOut(text.slice(1, -1), `${indent} `)})`;
  if (!bracket) return text;
  return `${bracket[1]}\n${indent}  ${laidOut(bracket[2]!, `${indent}  `)}\n${indent}${bracket[3]}`;
}

function ofParts(parts: readonly Part[], indent: string): string {
  const lines = parts.map(({ lead, text }) => {
    const inner = lead ? `${indent}${' '.repeat(lead.length + 1)}` : indent;
    return `${lead ? `\n${indent}${lead} ` : ''}${laidOut(text, inner)}`;
  });
  return lines.join('');
}

function filled(parts: readonly Part[], indent: string): string {
  const lines: string[] = [''];
  parts.forEach(({ text }, at) => {
    const piece = at < parts.length - 1 ? `${text},` : text;
    const line = lines.at(-1)!;
    if (line && indent.length + line.length + piece.length >= WIDTH) lines.push(piece);
    else lines[lines.length - 1] = line ? `${line} ${piece}` : piece;
  });
  return lines.join(`\n${indent}`);
}

/** A statement on one line if it fits, else with its clauses below. */
export function statement(head: string, clauses: readonly string[]): string {
  const line = [head, ...clauses].join(' ');
  if (line.length < WIDTH) return `${line};`;
  return `${[head, ...clauses.map((each) => clauseLine(each))].join('\n  ')};`;
}

function clauseLine(text: string): string {
  if (text.length + 3 <= WIDTH) return text;
  const opened = /^(.*?\()(.*)(\).*)$/s.exec(text);
  const [, head = '', inner = '', tail = ''] = opened ?? [];
  return opened ? `${head}\n    ${laidOut(inner, '    ')}\n  ${tail}` : text;
}

const CLAUSES = [' using ', ' with check ', ' add ', ' foreign key ', ' references '];

/** A statement as the ORM writes it, without the quotes that its names do not need. */
export function bare(text: string, reserved: ReadonlySet<string>): string {
  const pieces = text.replace(/;$/, '').split(/('(?:[^']|'')*')/);
  const unquoted = pieces.map((piece, at) =>
    at % 2
      ? piece
      : piece.replaceAll(/"([a-z_][a-z0-9_]*)"/g, (quoted, name: string) =>
          reserved.has(name) ? quoted : name,
        ),
  );
  const [head = '', ...clauses] = CLAUSES.reduce<string[]>(
    (parts, clause) =>
      parts.flatMap((part) =>
        splitAt(part, clause).map((each) => (each.lead ? `${each.lead} ${each.text}` : each.text)),
      ),
    [unquoted.join('')],
  );
  return statement(head, clauses);
}
