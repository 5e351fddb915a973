// The compiler leaves .sql files behind; migrations read them beside their compiled classes.
import { cpSync, statSync } from 'node:fs';

const wanted = (path) => statSync(path).isDirectory() || path.endsWith('.sql');
cpSync('src/database/migrations', 'dist/database/migrations', { recursive: true, filter: wanted });
