/* die.h - the end of the process for what no user can cause: no memory, a broken invariant. */
#ifndef WAYMARK_BASE_DIE_H
#define WAYMARK_BASE_DIE_H

/* Print that memory has run out, and end with DIE_MEMORY_STATUS, "nothing could be done". What was being written is
 * not: files appear whole or not at all. */
enum { DIE_MEMORY_STATUS = 3 };
_Noreturn void die_of_memory(void);

/* Print "waymark: MESSAGE" on standard error and abort. Never for a user's mistake. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
