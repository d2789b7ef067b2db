/*
 * request.h - what `run`, `compare` and `merge` share: their options, what they do with them, and what they say
 * at the end.
 *
 * Each has its own table of options, with its own words; what an option sets is found by its name.
 */
#ifndef WAYMARK_CLI_REQUEST_H
#define WAYMARK_CLI_REQUEST_H

#include "cli/cli.h"

/* Rows that are the same in both tables. */
#define OPTION_JOBS { "jobs", 'j', "N", "how many schools to work on at a time (default: one per core)" }
#define OPTION_LARGE_PRINT { "large-print", 0, NULL, "no text below 16 pt, on more pages" }
#define OPTION_MAPPING { "mapping", 0, "FILE.lua", "how to read files with another layout as tables" }
#define OPTION_PREVIOUS { "previous", 0, "OUT", "the output folder of an earlier year, to compare with; up to five" }
#define OPTION_RESTRICTED { "restricted", 0, NULL, \
	"required for audits of single pupils: all files are readable by you alone" }
#define OPTION_PASSPHRASE_FILE { "passphrase-file", 0, "FILE", \
	"encrypt the PDFs; the passphrase is the first line of FILE, 12 characters or more" }
#define OPTION_PASSPHRASE_FD { "passphrase-fd", 0, "N", "the same, from the open file descriptor N" }
#define OPTION_QUIET { "quiet", 'q', NULL, "no progress and no summary; problems are still shown" }

/* compare: only what is about all schools together; merge: from the shards of a run. */
enum request_kind { REQUEST_RUN, REQUEST_COMPARE, REQUEST_MERGE };

/* A command's whole `run`. */
int request_run(const struct command *command, enum request_kind kind, int argc, char **argv);

/* For --help: what --edition can name, each with its files and the kinds of audit that have it. */
void request_list_editions(bool of_run);

/* For completion: the words of --edition, --profile and --names; NULL for other options. */
const char *const *request_values(struct arena *arena, bool of_run, const char *option);

#endif
