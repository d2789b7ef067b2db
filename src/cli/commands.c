/* commands.c - the table of commands, for main.c and for what completes them in a shell. See cli.h. */
#include "cli/cli.h"

const struct command *const all_commands[] = {
	&command_run, &command_merge, &command_check, &command_compare, &command_explain, &command_list, &command_lint,
	&command_show, &command_new, &command_test, &command_schema, &command_form,
	NULL
};
