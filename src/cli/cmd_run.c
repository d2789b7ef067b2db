/* cmd_run.c - waymark run: makes the reports. */
#include "cli/request.h"

enum {
	OUT, JOBS, SCHOOL, SHARD, EDITION, PROFILE, NAMES, ZIP, DATE, LARGE_PRINT, NO_PLACES,
	MAPPING, BRAND, PREVIOUS, STRICT, DRAFT, RESTRICTED, PASSPHRASE_FILE,
	PASSPHRASE_FD, FORCE, EVENTS, QUIET, N_OPTIONS
};

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT",
		  "the folder for reports and tables; it is made if it does not exist" },
	[JOBS] = OPTION_JOBS,
	[SCHOOL] = { "school", 0, "ID", "only this school; may be given again" },
	[SHARD] = { "shard", 0, "K/N", "only part K of N of the schools; 'waymark merge' joins the parts" },
	[EDITION] = { "edition", 0, "NAME",
		      "only this document, one of those listed below (html: a web page beside each); may be given again" },
	[PROFILE] = { "profile", 0, "NAME",
		      "public (small numbers of people are hidden) or internal, for every document "
		      "(default: summary and action plan public, the rest internal)" },
	[NAMES] = { "names", 0, "KIND",
		    "of documents: short (report.pdf) or full, with the school, the audit and the year (default: short)" },
	[ZIP] = { "zip", 0, NULL, "also an archive of each school's documents, for mailing" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the reports (default: SOURCE_DATE_EPOCH, or today)" },
	[LARGE_PRINT] = OPTION_LARGE_PRINT,
	[NO_PLACES] = { "no-places", 0, NULL, "documents do not say in which line of a table an answer is" },
	[MAPPING] = OPTION_MAPPING,
	[BRAND] = { "brand", 0, "FILE.csv",
		    "logos and colours of trusts and local authorities, for their schools' documents" },
	[PREVIOUS] = OPTION_PREVIOUS,
	[STRICT] = { "strict", 0, NULL, "warnings withhold a report as errors do" },
	[DRAFT] = { "draft", 0, NULL,
		    "also make withheld reports, each page marked Draft" },
	[RESTRICTED] = OPTION_RESTRICTED,
	[PASSPHRASE_FILE] = OPTION_PASSPHRASE_FILE,
	[PASSPHRASE_FD] = OPTION_PASSPHRASE_FD,
	[FORCE] = { "force", 0, NULL, "make everything again, also what has not changed since an earlier run" },
	[EVENTS] = { "events", 0, "FILE",
		     "tell FILE what happens, as it happens, one JSON object a line; -: standard output" },
	[QUIET] = OPTION_QUIET,
};

static void list_editions(void)
{
	request_list_editions(false);
}

static const char *const *values(struct arena *arena, const char *option)
{
	return request_values(arena, false, option);
}

static int run(const struct command *command, int argc, char **argv)
{
	return request_run(command, REQUEST_RUN, argc, argv);
}

const struct command command_run = {
	.name = "run",
	.synopsis = "AUDIT FOLDER... -o OUT",
	.summary = "score the evidence and write every report",
	.about =
		"AUDIT is the name of an audit ('waymark list' shows them) or a path to a .lua\n"
		"file. Each FOLDER holds tables of evidence: schools.csv, responses.csv and\n"
		"others. For each school, OUT/SCHOOL_ID gets its documents as PDF (listed below)\n"
		"and all results as JSON; OUT gets tables of all results, actions and\n"
		"problems. A school with an error in its rows gets no PDF until the error is\n"
		"corrected, and one without any answers gets none; the others do.\n\n"
		"With --draft, errors do not withhold PDFs: a cell with an error counts as not\n"
		"answered, every page is marked Draft, the problems are listed near the front,\n"
		"and results.csv says 'draft' with their codes. The actions of such a school\n"
		"are not in actions.csv. The exit status is still 1.\n\n"
		"With --edition html there is a web page beside each PDF: one file that asks for\n"
		"no other and fits a telephone. Nothing else is left out.\n\n"
		"Rows that say yes in the column 'generated' are for training and demonstration:\n"
		"every page of that school's PDFs says that it is not a judgement of the school,\n"
		"and so do the tables.\n\n"
		"An audit of single pupils needs --restricted: OUT, its folders and all files\n"
		"in them are then readable by you alone. With a passphrase the PDFs are also\n"
		"encrypted (AES-256); results.json and the tables are not.\n\n"
		"A school of which nothing has changed since an earlier run into OUT is not made\n"
		"again: neither its rows and their places nor the audit, the templates, the\n"
		"options or the report date. So a run that was stopped goes on where it was.\n\n"
		"Documents of an earlier run in OUT are removed unless this run makes them again;\n"
		"folders of other schools are left alone. The tables and the manifest are about\n"
		"the schools of this run only.\n\n"
		"Exit status: 0 all done; 1 done, but with errors; 2 wrong usage; 3 nothing\n"
		"could be done; 130 interrupted.",
	.example =
		"waymark run my_audit.lua evidence -o reports\n"
		"waymark run my_audit.lua evidence -o reports --school E8-014 --date 2026-11-04",
	.options = options, .n_options = N_OPTIONS,
	.help_list = list_editions,
	.values = values,
	.run = run,
};
