/** Most characters of a post. */
export const POST_MAX = 60;
/** Most posts of a program, so that its list is always whole. */
export const POSTS_MAX = 50;
