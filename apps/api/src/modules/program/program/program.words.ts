import type { CodeWords, Codes } from '#kernel/codes';

export const programFaults = {
  FIELD_OF_OTHER_TYPE: {
    about: 'Programs of this type have no such field.',
    'zh-CN': '这一类项目没有此项，请留空。',
    en: 'Programs of this type have no such field; leave it empty.',
  },
  TYPE_FOR_STREET: {
    about: 'A program of this type is for the staff of the street.',
    'zh-CN': '社区只能建一般项目，这一类由街道建立。',
    en: 'Communities plan general programs; this type is for the street.',
  },
  RECORDED: {
    about: 'Activities or figures are recorded of it, so that it cannot be deleted.',
    'zh-CN': '已记录 {activities} 次活动、{figures} 个数据，不能删除。',
    en: 'It cannot be deleted: activities recorded of it: {activities}, figures: {figures}.',
  },
  STILL_JOINT: {
    about: 'Other units take part in it or are asked to, so that it is not one unit’s.',
    'zh-CN': '还有 {units} 个单位参加或受邀，不能改为本单位的项目。',
    en: 'Units that take part or are asked to: {units}. It cannot be one unit’s.',
  },
  SHARING_AGREED: {
    about: 'Shares are agreed, or a result is proposed: how it is shared stays.',
    'zh-CN': '份额已议定或成果已提出，不能再改成果归属。',
    en: 'Shares are agreed or a result is proposed; how it is shared can no longer change.',
  },
  NO_UNIT_YET: {
    about: 'No unit takes part in the one result yet; it names those that have not answered.',
    'zh-CN': '还没有单位参加，等候答复：{units}。',
    en: 'No unit takes part yet. Waiting for an answer of: {units}.',
  },
  OPEN_WORK: {
    about: 'Something of it is still open; `evenSo` does it all the same.',
    'zh-CN': '还有 {count} 个里程碑没有完成：{titles}。仍要这样做，请再次确认。',
    en: '{count} of its milestones are still open: {titles}. Do it all the same by confirming.',
  },
} satisfies Record<string, CodeWords>;

export const programStates = {
  NO_NEXT_STAGE: {
    about: 'No industry, or one that has come to its last stage.',
    'zh-CN': '没有下一阶段：不是产业项目，或已投产。',
    en: 'There is no next stage: it is no industry, or produces already.',
  },
  RESULT_AGREED: {
    about: 'All units agreed to the result that it has a part in.',
    'zh-CN': '成果各单位都已同意，不能再改。',
    en: 'All units agreed to the result; this can no longer change.',
  },
} satisfies Record<string, CodeWords>;

export const programNotices = {
  NOT_COVERED: {
    about: 'The partner sees nothing of it until an agreement in force covers it.',
    'zh-CN': '已加入。该伙伴要等有效协议覆盖此项目后才能看到它。',
    en: 'Added. The partner sees it once an agreement in force covers it.',
  },
} satisfies Record<string, CodeWords>;

declare module '#kernel/codes' {
  interface SliceFaults extends Codes<typeof programFaults> {}
  interface SliceStates extends Codes<typeof programStates> {}
  interface SliceNotices extends Codes<typeof programNotices> {}
}
