// The compiler leaves .sql files behind; migrations read them beside their compiled classes. It also
// leaves what has since been renamed: that would run too.
import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';

const [from, to] = ['src/database/migrations', 'dist/database/migrations'];
const wanted = (path) => statSync(path).isDirectory() || path.endsWith('.sql');
for (const name of readdirSync(to)) {
  const source = `${from}/${name.replace(/\.js(\.map)?$/, '.ts')}`;
  if (!existsSync(source) || statSync(source).isDirectory()) {
    rmSync(`${to}/${name}`, { recursive: true });
  }
}
cpSync(from, to, { recursive: true, filter: wanted });
