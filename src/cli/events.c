/* events.c - see events.h. */
#include "cli/events.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/json.h"
#include "base/shown.h"
#include "base/told.h"

enum { EVENTS_FORMAT = 1, LINE_MAX_BYTES = 1 << 20 };

/* What every file of events begins with; events.t compares. */
static const char first_bytes[] = "{ \"event\": \"start\"";

/* ---- the file ---- */

/* Whether the file is empty or holds events. */
static bool may_be_replaced(int fd)
{
	char bytes[sizeof(first_bytes) - 1];
	const ssize_t got = pread(fd, bytes, sizeof(bytes), 0);

	return got == 0 || (got == (ssize_t)sizeof(bytes) && memcmp(bytes, first_bytes, sizeof(bytes)) == 0);
}

/* Empty a file, as far as it is one; a restricted run's is for its owner alone. */
static bool make_ready(int fd, bool is_file, bool restricted)
{
	if (!is_file)
		return true;
	if (!may_be_replaced(fd)) {
		errno = EEXIST;
		return false;
	}
	return (!restricted || fchmod(fd, 0600) == 0) && ftruncate(fd, 0) == 0;
}

/* Returns NULL with errno set. */
static FILE *open_file(const char *name, bool restricted)
{
	struct stat there;
	const bool is_file = stat(name, &there) != 0 || S_ISREG(there.st_mode);
	const int fd = open(name, (is_file ? O_RDWR | O_CREAT : O_WRONLY) | O_CLOEXEC | O_NOCTTY, restricted ? 0600 : 0666);
	int error;

	if (fd < 0)
		return NULL;
	if (make_ready(fd, is_file, restricted))
		return fdopen(fd, "w");
	error = errno;
	close(fd);
	errno = error;
	return NULL;
}

struct events *events_open(struct arena *arena, const struct command *command, const struct batch_options *batch,
			   const char *name, int *status)
{
	struct events *events = arena_alloc(arena, sizeof(*events));

	*events = (struct events){ .name = name, .batch = batch, .line = buf_new(arena, LINE_MAX_BYTES) };
	events->to = strcmp(name, "-") == 0 ? stdout : open_file(name, batch->restricted);
	if (events->to)
		return events;
	*status = EXIT_NOTHING;
	if (errno == EEXIST)
		*status = usage_error(command, "'%s' holds something other than events of a run, so it is left alone; give "
				      "another file", name);
	else
		fprintf(stderr, "waymark %s: events cannot be written to '%s': %s\n", command->name, name, strerror(errno));
	return NULL;
}

/* ---- a line ---- */

static void begin(struct events *events, struct json *json, const char *event)
{
	buf_reset(events->line);
	json_init(json, events->line);
	json_open_row(json, NULL);
	json_put_text(json, "event", event);
}

/* Its reader may wait for it. */
static void finish(struct events *events, struct json *json)
{
	json_close(json);
	json_finish(json);
	errno = EFBIG;
	if (events->line->full || fwrite(events->line->bytes, 1, events->line->length, events->to) != events->line->length
	    || fflush(events->to) != 0)
		events->error = errno;
}

static void put_shown(struct json *json, const char *key, const char *text)
{
	struct arena arena;

	arena_init(&arena);
	json_put_text_or_null(json, key, text ? text_shown(&arena, text, 0) : NULL);
	arena_clear(&arena);
}

/* ---- the events ---- */

static void tell_start(struct events *events, size_t schools)
{
	char date[DATE_ISO_BYTES];
	struct json json;

	begin(events, &json, "start");
	json_put_int(&json, "format", EVENTS_FORMAT);
	json_put_text(&json, "version", WAYMARK_VERSION);
	put_shown(&json, "audit", events->batch->audit);
	json_put_text(&json, "date", date_iso_in(date, events->batch->date));
	json_put_int(&json, "schools", (long long)schools);
	finish(events, &json);
	events->started = true;
}

static void tell_school(struct events *events, const struct batch_step *step)
{
	struct json json;

	begin(events, &json, "school");
	json_put_text(&json, "school_id", step->school_id);
	json_put_text(&json, "status", step->status);
	json_put_bool(&json, "unchanged", step->unchanged);
	json_put_int(&json, "tries", step->again ? 2 : 1);
	json_open_array(&json, "codes");
	for (size_t i = 0; i < step->n_codes; i++)
		json_put_text(&json, NULL, step->codes[i]);
	json_close(&json);
	put_shown(&json, "reason", step->reason);
	json_put_int(&json, "done", (long long)step->done);
	json_put_int(&json, "total", (long long)step->total);
	finish(events, &json);
}

/* A problem as it is told on standard error: once, however many rows and schools have it. */
static void tell_problem(struct events *events, const struct told *told)
{
	const struct diag *d = told->diag;
	struct arena arena;
	struct json json;

	arena_init(&arena);
	begin(events, &json, "problem");
	json_put_text(&json, "code", diag_code_name(d->code));
	json_put_text(&json, "severity", diag_severity_ids[d->severity]);
	put_shown(&json, "school_id", told->n_schools == 1 ? d->school_id : NULL);
	put_shown(&json, "file", d->at.file ? d->at.file : "");
	json_put_int(&json, "line", d->at.line ? d->at.line : 1);
	json_put_int(&json, "column", d->at.column ? d->at.column : 1);
	json_put_int(&json, "places", (long long)told->n_places);
	json_put_int(&json, "schools", (long long)told->n_schools);
	put_shown(&json, "message", d->message);
	json_put_text(&json, "hint", diag_hint(&arena, d));
	finish(events, &json);
	arena_clear(&arena);
}

void events_step(struct events *events, const struct batch_step *step)
{
	if (step->compared)
		return;		/* a school that failed in it is told as a problem */
	if (!step->school_id)
		tell_start(events, step->total);
	else
		tell_school(events, step);
}

static void tell_end(struct events *events, int status, const struct batch_summary *sum, const struct told_list *told)
{
	struct json json;

	begin(events, &json, "end");
	json_put_int(&json, "exit_status", status);
	json_put_int(&json, "schools", (long long)sum->n_schools);
	json_put_int(&json, "made", (long long)sum->n_done);
	json_put_int(&json, "drafts", (long long)sum->n_drafts);
	json_put_int(&json, "withheld", (long long)sum->n_withheld);
	json_put_int(&json, "no_answers", (long long)sum->n_unanswered);
	json_put_int(&json, "failed", (long long)sum->n_failed);
	json_put_int(&json, "not_done", (long long)sum->n_not_done);
	json_put_int(&json, "unchanged", (long long)sum->n_again[MADE_NOT]);
	json_put_int(&json, "retried", (long long)sum->n_retried);
	json_put_int(&json, "errors", (long long)told->n_errors);
	json_put_int(&json, "warnings", (long long)told->n_warnings);
	finish(events, &json);
}

int events_end(struct events *events, const struct command *command, int status, const struct batch_summary *summary,
	       const struct diags *diags)
{
	struct told_list told;
	struct arena arena;

	arena_init(&arena);
	told = told_of(&arena, diags, true);
	if (!events->started)
		tell_start(events, summary->n_schools);
	for (size_t i = 0; i < told.n; i++)
		tell_problem(events, &told.items[i]);
	tell_end(events, status, summary, &told);
	arena_clear(&arena);
	if (events->to != stdout && fclose(events->to) != 0)
		events->error = errno;
	if (!events->error)
		return status;
	fprintf(stderr, "waymark %s: not all events could be written to '%s': %s\n", command->name,
		strcmp(events->name, "-") == 0 ? "standard output" : events->name, strerror(events->error));
	return status == EXIT_DONE ? EXIT_PROBLEMS : status;
}
