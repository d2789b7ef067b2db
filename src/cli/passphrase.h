/*
 * passphrase.h - reads a passphrase from a file or an open descriptor, since arguments and environment
 * are visible to whoever can list processes.
 *
 * At a terminal it is asked for, without echo. From anything else it must arrive within seconds, since
 * nobody may be there to type it. It is the first line without its line end, in memory that the caller
 * wipes. It is read byte by byte, so that no library buffer keeps a copy, and more can be read from the
 * descriptor afterwards.
 */
#ifndef WAYMARK_CLI_PASSPHRASE_H
#define WAYMARK_CLI_PASSPHRASE_H

#include "cli/cli.h"
#include "pdf/encrypt.h"

enum { PASSPHRASE_BYTES_MIN = 12 };	/* shorter ones can be guessed, given only the file */

struct passphrase {
	char text[PASSPHRASE_BYTES_MAX + 1];	/* "" if there is none */
};

/* Returns false if there is no usable passphrase; that has been reported without quoting it. Warns if others can read
 * the file. */
bool passphrase_read_file(const struct command *command, const char *path,
			  struct passphrase *passphrase);
bool passphrase_read_fd(const struct command *command, const char *number,
			struct passphrase *passphrase);

/* Overwrite it completely. */
void passphrase_wipe(struct passphrase *passphrase);

#endif
