import Table from '@lucide/svelte/icons/table-2';
import Folder from '@lucide/svelte/icons/folder-kanban';
import House from '@lucide/svelte/icons/house';
import type { Component } from 'svelte';
import type { SectionKey } from './sections.ts';

/** Apart from the registry, which tests read without a compiler. */
export const ICONS: Record<SectionKey, Component<{ size?: number }>> = {
  home: House,
  programs: Folder,
  figures: Table,
};
