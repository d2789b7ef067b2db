/* cmd_compare.c - waymark compare: makes only the documents about all schools together. */
#include "cli/request.h"

enum {
	OUT, JOBS, EDITION, PROFILE, NAMES, DATE, LARGE_PRINT, MAPPING, BRAND, PREVIOUS, STRICT, DRAFT, RESTRICTED,
	PASSPHRASE_FILE, PASSPHRASE_FD, QUIET, N_OPTIONS
};

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT",
		  "the folder for documents and tables; it is made if it does not exist" },
	[JOBS] = OPTION_JOBS,
	[EDITION] = { "edition", 0, "NAME",
		      "only this document, one of those listed below; may be given again" },
	[PROFILE] = { "profile", 0, "NAME",
		      "public (small numbers of people are hidden) or internal, for every document" },
	[NAMES] = { "names", 0, "KIND",
		    "of documents: short (comparison.pdf) or full, with the audit and the year (default: short)" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the documents (default: SOURCE_DATE_EPOCH, or today)" },
	[LARGE_PRINT] = OPTION_LARGE_PRINT,
	[MAPPING] = OPTION_MAPPING,
	[BRAND] = { "brand", 0, "FILE.csv",
		    "logos and colours of trusts and local authorities, if all schools belong to one" },
	[PREVIOUS] = OPTION_PREVIOUS,
	[STRICT] = { "strict", 0, NULL, "a school with warnings is left out, as one with errors is" },
	[DRAFT] = { "draft", 0, NULL,
		    "results.csv also has the levels of schools with errors, marked draft" },
	[RESTRICTED] = OPTION_RESTRICTED,
	[PASSPHRASE_FILE] = OPTION_PASSPHRASE_FILE,
	[PASSPHRASE_FD] = OPTION_PASSPHRASE_FD,
	[QUIET] = OPTION_QUIET,
};

static void list_editions(void)
{
	request_list_editions(true);
}

static const char *const *values(struct arena *arena, const char *option)
{
	return request_values(arena, true, option);
}

static int run(const struct command *command, int argc, char **argv)
{
	return request_run(command, REQUEST_COMPARE, argc, argv);
}

const struct command command_compare = {
	.name = "compare",
	.synopsis = "AUDIT FOLDER... -o OUT",
	.summary = "score the evidence and make only what is about all schools",
	.about =
		"Reads and scores the tables of each FOLDER as 'waymark run' does, and makes\n"
		"only the documents about all schools together (listed below), the tables,\n"
		"problems.csv and manifest.json: no document of a school, no results.json and\n"
		"no folder of a school. It does so for one school too. Folders that an earlier\n"
		"run made for schools in OUT are left alone and counted.\n\n"
		"A school with an error in its rows is left out of these documents, which say\n"
		"so.\n\n"
		"Exit status: 0 all done; 1 done, but with errors; 2 wrong usage; 3 nothing\n"
		"could be done; 130 interrupted.",
	.example = "waymark compare my_audit.lua evidence -o together --date 2026-11-04",
	.options = options, .n_options = N_OPTIONS,
	.help_list = list_editions,
	.values = values,
	.run = run,
};
