import type { SliceModule } from '#modules/kit/slice/manifest';
import { node } from '#modules/kit/slice/nodes';
import { published } from '#modules/kit/verb/published';
import { Reminder } from './reminder.entity.ts';
import { reminderRows } from './reminder.query.ts';
import { ReminderLinks, RemindersResolver } from './reminder.resolver.ts';
import { reminderTodos } from './reminder.todo.ts';
import { reminder, reminderVerbs } from './reminder.verbs.ts';
import { reminderFaults } from './reminder.words.ts';

declare module '#kernel/ids' {
  interface NodeTypes extends Record<'Reminder', true> {}
}

export const reminderModule: SliceModule = {
  name: 'reminder',
  entities: [Reminder],
  demo: () => import('./reminder.demo.ts'),
  nodes: { Reminder: node('rmd', reminderRows) },
  faults: reminderFaults,
  todos: reminderTodos,
  verbs: [published(reminder, reminderVerbs)],
  resolvers: [ReminderLinks, RemindersResolver],
};
