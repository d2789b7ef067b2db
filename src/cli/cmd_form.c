/* cmd_form.c - waymark form: blank tables, a guide, and a form to print. */
#include "cli/cli.h"

#include <getopt.h>
#include <stdio.h>

#include "author/author.h"

enum { OUT, DATE, N_OPTIONS };

static const struct option_row options[N_OPTIONS] = {
	[OUT] = { "out", 'o', "OUT", "the folder for the files; it is made if it is not there" },
	[DATE] = { "date", 0, "YYYY-MM-DD",
		   "the date of the form (default: SOURCE_DATE_EPOCH, or today)" },
};

static int make(const struct command *command, struct arena *arena, const char *audit,
		const char *out, struct date date)
{
	struct form_options form = { .date = date };
	struct author_files files = { .n = 0 };
	struct framework framework;
	struct diags diags;
	bool made;

	diags_init(&diags, arena);
	find_data(arena, &form.data_folder, &form.fonts_folder);
	form.framework = &framework;
	made = open_audit(arena, audit, &framework, &diags)
	       && form_pdf(arena, &form, &files, &diags);
	print_problems(&diags, "send standard error to a file to see all");
	if (!made)
		return EXIT_NOTHING;
	form_tables(arena, &framework, &files);
	if (!write_files(command, arena, out, &files))
		return EXIT_NOTHING;
	printf("Blank tables, a form to print and a guide are in %s; start with %s/guide.md.\n", out,
	       out);
	return EXIT_DONE;
}

static int run(const struct command *command, int argc, char **argv)
{
	const char *value, *out = NULL, *when = NULL;
	int option, status = EXIT_USAGE;
	struct arena arena;
	struct date date;

	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (option == OUT)
			out = value;
		else
			when = value;
	}
	if (option == OPTIONS_LEAVE)
		return status;
	if (argc - optind != 1)
		return usage_error(command, "needs one audit");
	if (!out)
		return usage_error(command, "needs -o OUT, the folder for the files");
	if (!report_date(command, when, &date))
		return EXIT_USAGE;
	arena_init(&arena);
	status = make(command, &arena, argv[optind], out, date);
	arena_clear(&arena);
	return status;
}

const struct command command_form = {
	.name = "form",
	.synopsis = "AUDIT -o OUT",
	.summary = "make blank tables, a guide and a form to print",
	.about =
		"Writes the tables that the audit reads, ready to be filled in (responses.csv has\n"
		"a row for each item and respondent), guide.md, which says what goes where, and\n"
		"form.pdf for those who write by hand. A file of evidence that is there already\n"
		"is never overwritten.\n\n"
		"Exit status: 0 done; 2 wrong usage; 3 the audit cannot be used, or a file not\n"
		"written.",
	.example = "waymark form my_audit.lua -o evidence",
	.options = options, .n_options = N_OPTIONS,
	.run = run,
};
