/*
 * record.c - see record.h.
 *
 * Numbers are size_t as they lie in memory; a text is its length + 1 (0: NULL) and its bytes.
 */
#include "batch/record.h"

#include <string.h>

const char *const school_status_ids[] = {
	[SCHOOL_NOT_DONE] = "not_done", [SCHOOL_MADE] = "made", [SCHOOL_DRAFT] = "draft",
	[SCHOOL_WITHHELD] = "withheld", [SCHOOL_FAILED] = "failed", [SCHOOL_NO_ANSWERS] = "no_answers", NULL,
};

const char *school_status_name(enum school_status status)
{
	static const char *const names[SCHOOL_STATUS_COUNT] = {
		"not done", "made", "draft", "withheld", "failed", "no answers"
	};

	return names[status];
}

/* ---- out ---- */

static void put_number(struct buf *out, size_t number)
{
	buf_add(out, &number, sizeof(number));
}

static void put_text(struct buf *out, const char *text)
{
	size_t length = text ? strlen(text) : 0;

	put_number(out, text ? length + 1 : 0);
	buf_add(out, text ? text : "", length);
}

/* A number from -1 on. */
static void put_small(struct buf *out, int number)
{
	put_number(out, (size_t)(number + 1));
}

static void put_learning(struct buf *out, const struct learning_case *fact)
{
	put_text(out, fact->half_term);
	put_small(out, fact->meeting_days);
	put_small(out, fact->outcome);
	put_small(out, fact->sen_status);
	put_number(out, fact->voice);
	put_number(out, fact->complete);
	put_number(out, fact->cancelled);
	put_number(out, fact->n_yes);
	for (size_t i = 0; i < fact->n_yes; i++)
		put_small(out, fact->yes[i]);
	put_number(out, fact->n_codes);
	for (size_t i = 0; i < fact->n_codes; i++)
		put_small(out, fact->codes[i]);
}

static void put_problem(struct buf *out, const struct diag *d)
{
	put_number(out, d->code);
	put_number(out, (size_t)d->at.line);
	put_number(out, (size_t)d->at.column);
	put_text(out, d->at.file);
	put_text(out, d->school_id);
	put_text(out, d->value);
	put_text(out, d->message);
	put_text(out, d->hint);
	put_number(out, d->places ? d->n_places : 0);
	for (size_t i = 0; d->places && i < d->n_places && i < DIAG_PLACES_MAX; i++) {
		put_number(out, (size_t)d->places[i].line);
		put_number(out, (size_t)d->places[i].column);
		put_text(out, d->places[i].file);
	}
}

void record_write(const struct record *record, struct buf *out)
{
	put_number(out, record->status);
	put_number(out, record->disk_full);
	put_text(out, record->results);
	put_text(out, record->actions);
	put_number(out, record->n_outputs);
	for (size_t i = 0; i < record->n_outputs; i++) {
		put_text(out, record->outputs[i].name);
		put_number(out, record->outputs[i].profile);
		put_text(out, record->outputs[i].sha256);
		put_text(out, record->outputs[i].plain_sha256);
		put_number(out, record->outputs[i].size_bytes);
	}
	put_number(out, record->n_learning);
	for (size_t i = 0; i < record->n_learning; i++)
		put_learning(out, &record->learning[i]);
	put_number(out, record->problems.n);
	for (size_t i = 0; i < record->problems.n; i++)
		put_problem(out, &record->problems.items[i]);
}

/* ---- in ---- */

struct record_reader {
	struct arena *arena;
	const char *bytes;
	size_t left;
	bool bad;
};

static size_t get_number(struct record_reader *in)
{
	size_t number = 0;

	if (in->bad || in->left < sizeof(number)) {
		in->bad = true;
		return 0;
	}
	memcpy(&number, in->bytes, sizeof(number));
	in->bytes += sizeof(number);
	in->left -= sizeof(number);
	return number;
}

static const char *get_text(struct record_reader *in)
{
	size_t length = get_number(in);
	const char *text;

	if (length == 0)
		return NULL;
	length--;
	if (in->bad || length > in->left) {
		in->bad = true;
		return NULL;
	}
	text = arena_strndup(in->arena, in->bytes, length);
	in->bytes += length;
	in->left -= length;
	return text;
}

/* A count of things that take at least one number each: more than the bytes can hold is bad. */
static size_t get_count(struct record_reader *in)
{
	size_t n = get_number(in);

	if (n > in->left / sizeof(n))
		in->bad = true;
	return in->bad ? 0 : n;
}

static bool get_sum(struct record_reader *in, char sum[HASH_HEX_BYTES])
{
	const char *text = get_text(in);

	if (!text || strlen(text) >= HASH_HEX_BYTES)
		return false;
	memcpy(sum, text, strlen(text) + 1);
	return true;
}

static void get_outputs(struct record_reader *in, struct record *record)
{
	size_t n = get_count(in);
	struct output *outputs = arena_array(in->arena, n, sizeof(*outputs));

	for (size_t i = 0; i < n; i++) {
		outputs[i].name = get_text(in);
		outputs[i].profile = (enum suppress_profile)get_number(in);
		if (!get_sum(in, outputs[i].sha256) || !get_sum(in, outputs[i].plain_sha256) ||
		    !outputs[i].name || outputs[i].profile >= SUPPRESS_PROFILE_COUNT) {
			in->bad = true;
			return;
		}
		outputs[i].size_bytes = get_number(in);
	}
	record->outputs = outputs;
	record->n_outputs = n;
}

static int get_small(struct record_reader *in)
{
	return (int)get_number(in) - 1;
}

static void get_learning(struct record_reader *in, struct learning_case *fact)
{
	int *codes, *yes;

	fact->half_term = get_text(in);
	fact->meeting_days = get_small(in);
	fact->outcome = get_small(in);
	fact->sen_status = get_small(in);
	fact->voice = get_number(in);
	fact->complete = get_number(in);
	fact->cancelled = get_number(in);
	fact->n_yes = get_count(in);
	yes = arena_array(in->arena, fact->n_yes, sizeof(*yes));
	for (size_t i = 0; i < fact->n_yes; i++)
		yes[i] = get_small(in);
	fact->yes = yes;
	fact->n_codes = get_count(in);
	codes = arena_array(in->arena, fact->n_codes, sizeof(*codes));
	for (size_t i = 0; i < fact->n_codes; i++)
		codes[i] = get_small(in);
	fact->codes = codes;
	in->bad = in->bad || !fact->half_term;
}

static void get_learnings(struct record_reader *in, struct record *record)
{
	size_t n = get_count(in);
	struct learning_case *facts = arena_array(in->arena, n, sizeof(*facts));

	for (size_t i = 0; i < n && !in->bad; i++)
		get_learning(in, &facts[i]);
	record->learning = facts;
	record->n_learning = n;
}

static void get_places(struct record_reader *in, struct diag *d)
{
	const size_t n = get_number(in);
	struct loc *places;

	if (!n)
		return;
	places = arena_array(in->arena, DIAG_PLACES_MAX, sizeof(*places));
	for (size_t i = 0; i < n && i < DIAG_PLACES_MAX && !in->bad; i++) {
		places[i].line = (int)get_number(in);
		places[i].column = (int)get_number(in);
		places[i].file = get_text(in);
	}
	d->n_places = n;
	d->places = places;
}

static void get_problem(struct record_reader *in, struct diags *problems)
{
	size_t code = get_number(in);
	struct loc at;
	struct diag *d;

	at.line = (int)get_number(in);
	at.column = (int)get_number(in);
	at.file = get_text(in);
	if (code >= DIAG_COUNT) {
		in->bad = true;
		return;
	}
	d = diags_add(problems, (enum diag_code)code, at, "%s", "");
	d->school_id = get_text(in);
	d->value = get_text(in);
	d->message = get_text(in);
	d->hint = get_text(in);
	get_places(in, d);
	in->bad = in->bad || !d->message;
}

bool record_read(struct arena *arena, const char *bytes, size_t length, struct record *record)
{
	struct record_reader in = { .arena = arena, .bytes = bytes, .left = length };
	size_t status = get_number(&in), n;

	*record = (struct record){ .status = (enum school_status)status };
	record->disk_full = get_number(&in);
	record->results = get_text(&in);
	record->actions = get_text(&in);
	if (status >= SCHOOL_STATUS_COUNT || !record->results || !record->actions)
		return false;
	get_outputs(&in, record);
	get_learnings(&in, record);
	diags_init(&record->problems, arena);
	n = get_count(&in);
	for (size_t i = 0; i < n && !in.bad; i++)
		get_problem(&in, &record->problems);
	return !in.bad && in.left == 0;
}
