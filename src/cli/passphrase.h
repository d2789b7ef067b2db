/*
 * passphrase.h - a passphrase from a file or an open descriptor, since whoever can list processes sees arguments and
 * the environment.
 *
 * At a terminal it is asked for, unseen; from anything else it must come within seconds, since nobody may be there to give
 * it. It is the first line without its end, in memory that the caller wipes; it is read byte by byte, so that no
 * buffer of a library keeps a copy, and a descriptor can go on to give other things.
 */
#ifndef WAYMARK_CLI_PASSPHRASE_H
#define WAYMARK_CLI_PASSPHRASE_H

#include "cli/cli.h"
#include "pdf/encrypt.h"

enum { PASSPHRASE_BYTES_MIN = 12 };	/* fewer are guessed from the file alone */

struct passphrase {
	char text[PASSPHRASE_BYTES_MAX + 1];	/* "": none */
};

/* False if there is none to use: that has been said, in words that do not hold any of it. A file that others can
 * read is warned of. */
bool passphrase_read_file(const struct command *command, const char *path,
			  struct passphrase *passphrase);
bool passphrase_read_fd(const struct command *command, const char *number,
			struct passphrase *passphrase);

/* Nothing of it is left. */
void passphrase_wipe(struct passphrase *passphrase);

#endif
