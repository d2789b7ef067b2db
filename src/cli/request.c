/* request.c - see request.h. */
#include "cli/request.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "base/die.h"
#include "base/english.h"
#include "base/nearest.h"
#include "base/text.h"
#include "batch/products.h"
#include "cli/events.h"
#include "cli/passphrase.h"
#include "cli/summary.h"
#include "cli/watch.h"

struct request {
	enum request_kind kind;
	struct batch_options batch;
	struct arena *arena;
	const char **schools, **editions, **previous;	/* room for one per argument */
	const char *date;
	bool quiet;
	const char *events_file;
	struct watch watch;
	struct events *events;		/* NULL: nobody wants them */
	struct passphrase passphrase;	/* wiped at the end */
};

/* ---- options ---- */

static bool set_edition(const struct command *command, struct request *request, const char *name)
{
	struct arena *arena = request->arena;
	const bool of_run = request->batch.of_run;
	size_t n;
	const char *const *names = product_editions(arena, of_run, &n);
	const char *nearest = text_nearest(name, names, n);

	request->editions[request->batch.n_editions++] = name;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(name, names[i]) == 0)
			return true;
	}
	if (nearest)
		usage_nearest(command, of_run ? "there is no edition about all schools" : "there is no edition", name,
			      nearest);
	else
		usage_error(command, "there is no edition '%s'%s; there are %s", name,
			    of_run ? " about all schools" : "", english_list(arena, names, n));
	return false;
}

static bool set_profile(const struct command *command, struct request *request, const char *name)
{
	const char *names[] = { suppress_profile_name(SUPPRESS_PUBLIC),
				suppress_profile_name(SUPPRESS_INTERNAL) };
	struct batch_options *batch = &request->batch;

	batch->has_profile = true;
	for (int p = SUPPRESS_PUBLIC; p <= SUPPRESS_INTERNAL; p++) {
		batch->profile = (enum suppress_profile)p;
		if (strcmp(name, names[p]) == 0)
			return true;
	}
	if (text_nearest(name, names, 2))
		usage_nearest(command, "there is no profile", name, text_nearest(name, names, 2));
	else
		usage_error(command, "there is no profile '%s'; there are public and internal%s", name,
			    strcmp(name, suppress_profile_name(SUPPRESS_RESTRICTED)) == 0
			    ? "; --restricted is an option of its own" : "");
	return false;
}

static const char *const name_sorts[] = { "short", "full", NULL };	/* of --names */

static bool set_names(const struct command *command, struct request *request, const char *value)
{
	request->batch.full_names = strcmp(value, "full") == 0;
	if (request->batch.full_names || strcmp(value, "short") == 0)
		return true;
	if (text_nearest(value, name_sorts, 2))
		usage_nearest(command, "names of files are short or full, not", value, text_nearest(value, name_sorts, 2));
	else
		usage_error(command, "names of files are short or full, not '%s'", value);
	return false;
}

static bool set_jobs(const struct command *command, struct request *request, const char *value)
{
	if (parse_count(value, MAX_JOBS, &request->batch.jobs))
		return true;
	usage_error(command, "--jobs needs a whole number from 1 to %d, not '%s'", MAX_JOBS, value);
	return false;
}

static bool set_school(const struct command *command, struct request *request, const char *value)
{
	(void)command;
	request->schools[request->batch.n_schools++] = value;
	return true;
}

/* "2/4" */
static bool set_shard(const struct command *command, struct request *request, const char *value)
{
	const char *slash = strchr(value, '/');
	const char *first = slash ? arena_strndup(request->arena, value, (size_t)(slash - value)) : "";
	int shard, n;

	if (slash && parse_count(slash + 1, SHARDS_MAX, &n) && parse_count(first, n, &shard)) {
		request->batch.shard = (size_t)shard;
		request->batch.n_shards = (size_t)n;
		return true;
	}
	usage_error(command, "--shard needs K/N, part K of N of the schools, such as 2/4, with N up to %d; not '%s'",
		    SHARDS_MAX, value);
	return false;
}

static bool set_previous(const struct command *command, struct request *request, const char *value)
{
	(void)command;
	request->previous[request->batch.n_previous++] = value;
	return true;
}

static bool begin_passphrase(const struct command *command, struct request *request)
{
	if (request->batch.passphrase) {
		usage_error(command, "takes one passphrase");
		return false;
	}
	request->batch.passphrase = request->passphrase.text;
	return true;
}

static bool set_passphrase_file(const struct command *command, struct request *request, const char *value)
{
	return begin_passphrase(command, request) && passphrase_read_file(command, value, &request->passphrase);
}

static bool set_passphrase_fd(const struct command *command, struct request *request, const char *value)
{
	return begin_passphrase(command, request) && passphrase_read_fd(command, value, &request->passphrase);
}

/* What the option with this name sets: a switch, a text, or what the function does with its value. */
static const struct {
	const char *name;
	size_t on_at, text_at;			/* offsets in the request; 0: neither */
	bool (*set)(const struct command *command, struct request *request, const char *value);
} setters[] = {
	{ "out", .text_at = offsetof(struct request, batch.out) },
	{ "jobs", .set = set_jobs },
	{ "school", .set = set_school },
	{ "shard", .set = set_shard },
	{ "edition", .set = set_edition },
	{ "profile", .set = set_profile },
	{ "names", .set = set_names },
	{ "zip", .on_at = offsetof(struct request, batch.archives) },
	{ "date", .text_at = offsetof(struct request, date) },
	{ "large-print", .on_at = offsetof(struct request, batch.large_print) },
	{ "no-places", .on_at = offsetof(struct request, batch.no_places) },
	{ "mapping", .text_at = offsetof(struct request, batch.mapping) },
	{ "brand", .text_at = offsetof(struct request, batch.brand) },
	{ "previous", .set = set_previous },
	{ "strict", .on_at = offsetof(struct request, batch.strict) },
	{ "draft", .on_at = offsetof(struct request, batch.draft) },
	{ "restricted", .on_at = offsetof(struct request, batch.restricted) },
	{ "passphrase-file", .set = set_passphrase_file },
	{ "passphrase-fd", .set = set_passphrase_fd },
	{ "force", .on_at = offsetof(struct request, batch.force) },
	{ "events", .text_at = offsetof(struct request, events_file) },
	{ "quiet", .on_at = offsetof(struct request, quiet) },
};
enum { N_SETTERS = sizeof(setters) / sizeof(*setters) };

static bool set_option(const struct command *command, struct request *request, const char *name, const char *value)
{
	for (size_t i = 0; i < N_SETTERS; i++) {
		if (strcmp(setters[i].name, name) != 0)
			continue;
		if (setters[i].set)
			return setters[i].set(command, request, value);
		if (setters[i].on_at)
			*(bool *)((char *)request + setters[i].on_at) = true;
		else
			*(const char **)((char *)request + setters[i].text_at) = value;
		return true;
	}
	die("option --%s sets nothing", name);
}

/* With a passphrase, whatever is asked for by name has to be encrypted. */
static bool can_encrypt(const struct command *command, const struct batch_options *batch)
{
	static const struct {
		const char *edition, *what;
	} open[] = { { PRODUCT_PAGES_EDITION, "web pages" }, { PRODUCT_BOOKS_EDITION, "workbooks" } };

	for (size_t i = 0; batch->passphrase && i < sizeof(open) / sizeof(*open); i++) {
		if (!product_asked_for(batch, open[i].edition))
			continue;
		usage_error(command, "cannot encrypt %s: leave out '--edition %s' or the passphrase", open[i].what,
			    open[i].edition);
		return false;
	}
	return true;
}

static bool has_out(const struct command *command, const struct batch_options *batch)
{
	if (batch->out && *batch->out)
		return true;
	usage_error(command, "needs -o OUT, the folder for the %s", batch->of_run ? "documents" : "reports");
	return false;
}

/* What is made and how it looks, the shards say. */
static bool complete_merge(const struct command *command, struct request *request, int argc, char **argv)
{
	struct batch_options *batch = &request->batch;

	return take_shards(command, batch, argc, argv) && has_out(command, batch)
		&& spares_shards(command, request->arena, batch)
		&& watch_init(command, &request->watch, request->quiet);
}

static bool complete(const struct command *command, struct request *request, int argc, char **argv)
{
	struct batch_options *batch = &request->batch;

	if (!take_evidence(command, batch, argc, argv))
		return false;
	if (batch->passphrase && !batch->restricted) {
		usage_error(command, "needs --restricted with a passphrase: an encrypted report beside "
			    "tables that all can read would protect nothing");
		return false;
	}
	if (batch->n_shards && batch->n_schools) {
		usage_error(command, "takes --shard or --school, not both: a shard is a part of all schools");
		return false;
	}
	if (!has_out(command, batch))
		return false;
	batch->schools = request->schools;
	batch->editions = request->editions;
	if (!can_encrypt(command, batch))
		return false;
	batch->previous = request->previous;
	return spares_evidence(command, request->arena, batch)
		&& previous_fit(command, batch)
		&& watch_init(command, &request->watch, request->quiet)
		&& report_date(command, request->date, &batch->date);
}

/* ---- the run ---- */

static int exit_status(enum batch_outcome outcome)
{
	static const int statuses[] = {
		[BATCH_DONE] = EXIT_DONE, [BATCH_DONE_WITH_ERRORS] = EXIT_PROBLEMS,
		[BATCH_NOTHING] = EXIT_NOTHING, [BATCH_INTERRUPTED] = EXIT_INTERRUPTED,
		[BATCH_REFUSED] = EXIT_USAGE
	};

	return statuses[outcome];
}

/* A worker that crashes must not leave a copy of its memory on a disk. */
static void forbid_core_files(void)
{
	static const struct rlimit none = { 0, 0 };

	setrlimit(RLIMIT_CORE, &none);
}

/* For batch_options.progress. */
static void take_step(void *context, const struct batch_step *step)
{
	struct request *request = context;

	watch_step(&request->watch, step);
	if (request->events)
		events_step(request->events, step);
}

static void prepare(struct arena *arena, struct request *request)
{
	struct batch_options *batch = &request->batch;

	batch->audit_path = getenv("WAYMARK_PATH");
	batch->spool_folder = getenv("TMPDIR");
	batch->limits = school_limits;
	if (!batch->jobs)
		batch->jobs = default_jobs();
	batch->progress = take_step;
	batch->context = request;
	find_data(arena, &batch->data_folder, &batch->fonts_folder);
}

/* What is said on a screen once the run has ended. */
static void say_end(const struct command *command, const struct request *request, enum batch_outcome outcome,
		    const struct batch_summary *summary, const struct diags *diags)
{
	const struct batch_options *batch = &request->batch;
	/* Whoever reads the events from standard output reads nothing else there. */
	FILE *out = request->events && request->events->to == stdout ? stderr : stdout;

	print_problems(diags, arena_printf(request->arena, "all are in %s/problems.csv", batch->out),
		       typed_paths(request->arena, batch));
	if (outcome == BATCH_INTERRUPTED)
		fprintf(stderr, "waymark %s: interrupted%s\n", command->name,
			summary->n_schools ? "; every file that exists is complete" : " before anything was written");
	if (!request->quiet && (outcome != BATCH_INTERRUPTED || summary->n_schools))
		print_summary(out, request->arena, batch, outcome, summary, diags);
}

static int run_batch(const struct command *command, struct arena *arena, struct request *request)
{
	struct batch_options *batch = &request->batch;
	struct batch_summary summary = { 0 };
	enum batch_outcome outcome;
	struct diags diags;
	int status;

	prepare(arena, request);
	diags_init(&diags, arena);
	signal(SIGPIPE, SIG_IGN);	/* if the reader of the log stops, the reports continue */
	if (batch->restricted || request->kind == REQUEST_MERGE)
		forbid_core_files();
	if (request->events_file) {
		request->events = events_open(arena, command, batch, request->events_file, &status);
		if (!request->events)
			return status;
	}
	outcome = (request->kind == REQUEST_MERGE ? batch_merge : batch_run)(arena, batch, &summary, &diags);
	watch_end(&request->watch);
	status = exit_status(outcome);
	if (outcome == BATCH_REFUSED && !diags.n)
		needs_restricted(command, batch);
	else
		say_end(command, request, outcome, &summary, &diags);
	return request->events ? events_end(request->events, command, status, &summary, &diags) : status;
}

int request_run(const struct command *command, enum request_kind kind, int argc, char **argv)
{
	struct request request = { .kind = kind, .batch.of_run = kind == REQUEST_COMPARE };
	const bool merges = kind == REQUEST_MERGE;
	int option, status = EXIT_USAGE;
	struct arena arena;
	const char *value;

	arena_init(&arena);
	request.arena = &arena;
	request.editions = arena_array(&arena, (size_t)argc, sizeof(*request.editions));
	request.previous = arena_array(&arena, (size_t)argc, sizeof(*request.previous));
	request.schools = arena_array(&arena, (size_t)argc, sizeof(*request.schools));
	while ((option = options_next(command, argc, argv, &value, &status)) >= 0) {
		if (!set_option(command, &request, command->options[option].name, value)) {
			status = EXIT_USAGE;
			break;
		}
	}
	if (option == OPTIONS_END)
		status = (merges ? complete_merge : complete)(command, &request, argc, argv)
			? run_batch(command, &arena, &request) : EXIT_USAGE;
	passphrase_wipe(&request.passphrase);
	arena_clear(&arena);
	return status;
}

/* ---- for --help ---- */

static const char *kinds_of(struct arena *arena, const struct product *product)
{
	const char *list = "", *mark = "";

	for (int kind = 0; kind < FRAMEWORK_KIND_COUNT; kind++) {
		if (!product->templates[kind])
			continue;
		list = arena_printf(arena, "%s%s%s", list, mark, framework_kind_ids[kind]);
		mark = ", ";
	}
	return list;
}

void request_list_editions(bool of_run)
{
	size_t n;
	const struct product *all = products_all(&n);
	const char *before = "";
	struct arena arena;

	arena_init(&arena);
	printf("\nEditions, each with its files and the kinds of audit that have it:\n");
	for (size_t i = 0; i < n; i++) {
		const char *edition = strcmp(all[i].edition, before) == 0 ? "" : all[i].edition;

		if (of_run && !product_is_of_comparison(&all[i]))
			continue;
		printf("  %-12s  %s: %s (%s)\n", edition, product_example(&arena, &all[i]), all[i].help,
		       kinds_of(&arena, &all[i]));
		before = all[i].edition;
	}
	printf("  %-12s  NAME%s beside each NAME.pdf: the same as a web page; turns nothing off\n",
	       strcmp(before, PRODUCT_PAGES_EDITION) == 0 ? "" : PRODUCT_PAGES_EDITION, PRODUCT_PAGE_ENDING);
	arena_clear(&arena);
}

/* ---- for completion ---- */

const char *const *request_values(struct arena *arena, bool of_run, const char *option)
{
	const char **words;
	size_t n = 0;

	if (strcmp(option, "edition") == 0) {
		const char *const *names = product_editions(arena, of_run, &n);

		words = arena_array(arena, n + 1, sizeof(*words));
		memcpy(words, names, n * sizeof(*words));
		return words;
	}
	if (strcmp(option, "names") == 0)
		return name_sorts;
	if (strcmp(option, "profile") != 0)
		return NULL;
	words = arena_array(arena, SUPPRESS_INTERNAL - SUPPRESS_PUBLIC + 2, sizeof(*words));
	for (int p = SUPPRESS_PUBLIC; p <= SUPPRESS_INTERNAL; p++)
		words[n++] = suppress_profile_name((enum suppress_profile)p);
	return words;
}
