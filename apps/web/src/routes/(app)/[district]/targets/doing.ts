/** What somebody does to a target on this page. */
export type Doing = 'setTarget' | 'changeTarget' | 'withdrawTarget';
