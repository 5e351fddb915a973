import { throwOnUnread } from '#database/unread';

throwOnUnread();
