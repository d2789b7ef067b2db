/*
 * request.h - what `run` and `compare` share: their options, what they do with them, and what they say
 * at the end.
 *
 * Each has its own table of options, with its own words; what an option sets is found by its name.
 */
#ifndef WAYMARK_CLI_REQUEST_H
#define WAYMARK_CLI_REQUEST_H

#include "cli/cli.h"

/* A command's whole `run`. of_run: make only what is about all schools together. */
int request_run(const struct command *command, bool of_run, int argc, char **argv);

/* For --help: what --edition can name, each with its files and the kinds of audit that have it. */
void request_list_editions(bool of_run);

/* For completion: the words of --edition, --profile and --names; NULL for other options. */
const char *const *request_values(struct arena *arena, bool of_run, const char *option);

#endif
