/* record.c - see record.h. The format: the length of the facts, the facts (which stay packed), everything else. */
#include "batch/record.h"

#include <string.h>

#include "batch/packed.h"
#include "batch/shape_pack.h"

const char *const school_status_ids[] = {
	[SCHOOL_NOT_DONE] = "not_done", [SCHOOL_MADE] = "made", [SCHOOL_DRAFT] = "draft",
	[SCHOOL_WITHHELD] = "withheld", [SCHOOL_FAILED] = "failed", [SCHOOL_NO_ANSWERS] = "no_answers", NULL,
};

const char *school_status_name(enum school_status status)
{
	static const char *const names[SCHOOL_STATUS_COUNT] = {
		[SCHOOL_NOT_DONE] = "not done", [SCHOOL_MADE] = "made", [SCHOOL_DRAFT] = "draft",
		[SCHOOL_WITHHELD] = "withheld", [SCHOOL_FAILED] = "failed", [SCHOOL_NO_ANSWERS] = "no answers",
	};

	return names[status];
}

/* A record as it is packed, with its problems as a list. */
struct message {
	struct record r;
	const struct packed_problem *problems;	size_t n_problems;
};

static const struct shape_row output_rows[] = {
	ROW_TEXT(output, "name", name, "of the file"),
	ROW_ENUM(output, "profile", profile, NULL, "whom it is for"),
	ROW_CHARS(output, "sha256", sha256, "of its bytes"),
	ROW_CHARS(output, "plain_sha256", plain_sha256, "of the bytes before encryption"),
	ROW_COUNT(output, "size_bytes", size_bytes, "its length"),
};
static const struct shape shape_output = SHAPE_OF("output", output, output_rows);

static const struct shape_row message_rows[] = {
	ROW_ENUM(message, "status", r.status, school_status_ids, "what became of the school"),
	ROW_ENUM(message, "why", r.why, NULL, "why its files were made"),
	ROW_CHARS(message, "whole", r.whole, "the sum of what they depend on"),
	ROW_BOOL(message, "disk_full", r.disk_full, "nothing more can be written"),
	ROW_TEXT(message, "results", r.results, "rows of results.csv"),
	ROW_TEXT(message, "actions", r.actions, "rows of actions.csv"),
	ROW_TEXT(message, "entries", r.entries, "rows of entries.csv"),
	ROW_LIST(message, "outputs", r.outputs, r.n_outputs, shape_output, "files that were written"),
	ROW_LIST(message, "previous", r.previous, r.n_previous, shape_packed_earlier_file,
		 "files of earlier runs that were read"),
	ROW_LIST(message, "problems", problems, n_problems, shape_packed_problem, "found by the worker"),
};
static const struct shape shape_message = SHAPE_OF("message", message, message_rows);

/* What nobody asks before using it. */
static bool fits(const struct message *message)
{
	for (size_t i = 0; i < message->r.n_outputs; i++) {
		if (!message->r.outputs[i].name || message->r.outputs[i].profile >= SUPPRESS_PROFILE_COUNT)
			return false;
	}
	for (size_t i = 0; i < message->n_problems; i++) {
		if (!packed_problem_fits(&message->problems[i]))
			return false;
	}
	return message->r.why < MADE_WHY_COUNT;
}

void record_write(const struct record *record, struct buf *out)
{
	const struct diags *problems = &record->problems;
	const struct message message = {
		.r = *record, .problems = packed_problems(problems->arena, problems), .n_problems = problems->n,
	};

	buf_add(out, &record->facts_bytes, sizeof(record->facts_bytes));
	buf_add(out, record->facts ? record->facts : "", record->facts_bytes);
	shape_pack(out, &shape_message, &message, 1);
}

bool record_read(struct arena *arena, const char *bytes, size_t length, struct record *record)
{
	const struct message *message;
	size_t facts_bytes, n;

	if (length < sizeof(facts_bytes))
		return false;
	memcpy(&facts_bytes, bytes, sizeof(facts_bytes));
	bytes += sizeof(facts_bytes);
	length -= sizeof(facts_bytes);
	if (facts_bytes > length
	    || !shape_unpack(arena, &shape_message, bytes + facts_bytes, length - facts_bytes, (const void **)&message, &n)
	    || n != 1 || !fits(message))
		return false;
	*record = message->r;
	if (facts_bytes) {
		record->facts = bytes;
		record->facts_bytes = facts_bytes;
	}
	diags_init(&record->problems, arena);
	packed_problems_read(message->problems, message->n_problems, &record->problems);
	return true;
}
