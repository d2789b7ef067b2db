/* die.h - ends the process for what no user can cause: out of memory, a broken invariant. */
#ifndef WAYMARK_BASE_DIE_H
#define WAYMARK_BASE_DIE_H

/* Print that memory has run out and exit with DIE_MEMORY_STATUS, "nothing could be done". A file that was being
 * written is not left half written: files appear whole or not at all. */
enum { DIE_MEMORY_STATUS = 3 };
_Noreturn void die_of_memory(void);

/* Print "waymark: MESSAGE" on standard error and abort. Never for a user's mistake. */
_Noreturn void die(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
