/* cmd_merge.c - waymark merge: makes of the shards of a run what the run would have made. */
#include "cli/request.h"

enum { OUT, JOBS, PASSPHRASE_FILE, PASSPHRASE_FD, FORCE, QUIET, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT",
		  "the folder for reports and tables; it is made if it does not exist" },
	[JOBS] = OPTION_JOBS,
	[PASSPHRASE_FILE] = { "passphrase-file", 0, "FILE",
			      "that of the shards, if they have one: the first line of FILE" },
	[PASSPHRASE_FD] = OPTION_PASSPHRASE_FD,
	[FORCE] = { "force", 0, NULL, "take and make everything again, also what has not changed since an earlier merge" },
	[QUIET] = OPTION_QUIET,
};

static int run(const struct command *command, int argc, char **argv)
{
	return request_run(command, REQUEST_MERGE, argc, argv);
}

const struct command command_merge = {
	.name = "merge",
	.synopsis = "OUT... -o OUT",
	.summary = "join the shards of a run",
	.about =
		"Each OUT is what 'waymark run --shard K/N' has made of a part of the schools, all\n"
		"N of them in any order. The folder after -o gets what a run of all schools would\n"
		"have made, byte for byte: the files of every school, what each gets beside the\n"
		"others, and the documents and tables about all. Neither the evidence nor the\n"
		"audit is needed: what was made, how it looks and the report date are as the\n"
		"shards have them.\n\n"
		"Files of schools are not made again: they share their place on the disk with the\n"
		"shard's where the file system can do that, else they are copied. The shards are\n"
		"left as they are, and may be removed afterwards. Once a shard has been run again,\n"
		"the next merge into the same folder takes only what has changed.\n\n"
		"Shards that are not of one run, that are given twice or that are missing are\n"
		"refused by name.\n\n"
		"Exit status: 0 all done; 1 done, but with errors; 2 wrong usage; 3 nothing\n"
		"could be done; 130 interrupted.",
	.example =
		"waymark run my_audit.lua evidence -o part-1 --shard 1/2 --date 2026-11-04\n"
		"waymark run my_audit.lua evidence -o part-2 --shard 2/2 --date 2026-11-04\n"
		"waymark merge part-1 part-2 -o reports",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
