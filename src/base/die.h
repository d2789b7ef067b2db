/* die.h - the end of the process for what no user can cause: no memory, a broken invariant. */
#ifndef WAYMARK_BASE_DIE_H
#define WAYMARK_BASE_DIE_H

/* Print "waymark: MESSAGE" on standard error and abort. Never for a user's mistake. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
