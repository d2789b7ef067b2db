/* rota_out.c - see rota_out.h. Times are local and say no zone, as a school means them. */
#include "batch/rota_out.h"

#include <stdio.h>
#include <string.h>

#include "batch/draft.h"
#include "batch/job.h"
#include "framework/case_rules.h"
#include "score/rota.h"

enum { LINE_MAX_BYTES = 75, STAMP_BYTES = 24 };

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct rota_days *days = arena_alloc(arena, sizeof(*days));

	(void)records;
	*days = rota_days(arena, &case_rules_of(&job->framework)->rota, job->schools, job->n_schools,
			  date_school_year(job->options->date));
	return days;
}

/* Never in the midst of a character. */
static size_t whole_characters(const char *text, size_t n)
{
	while (n > 1 && ((unsigned char)text[n] & 0xC0) == 0x80)
		n--;
	return n;
}

/* A line that is too long goes on after a line end and a space. */
static void put_folded(struct buf *out, const char *line)
{
	size_t room = LINE_MAX_BYTES;

	while (strlen(line) > room) {
		const size_t n = whole_characters(line, room);

		buf_add(out, line, n);
		buf_printf(out, "\r\n ");
		line += n;
		room = LINE_MAX_BYTES - 1;
	}
	buf_printf(out, "%s\r\n", line);
}

/* What has a meaning in a value stands behind a backslash. */
static const char *escaped(struct arena *arena, const char *text)
{
	char *copy = arena_alloc(arena, 2 * strlen(text) + 1), *to = copy;

	for (; *text; text++) {
		if (strchr("\\;,", *text))
			*to++ = '\\';
		*to++ = *text;
	}
	*to = '\0';
	return copy;
}

/* "20260903T133000", so many minutes after the start on that day. */
static void stamp(char text[STAMP_BYTES], struct date day, const char *start, int minutes)
{
	const int at = ((start[0] - '0') * 10 + start[1] - '0') * 60 + (start[3] - '0') * 10 + start[4] - '0' + minutes;
	const struct date date = date_from_days(date_days(day) + at / (24 * 60));

	snprintf(text, STAMP_BYTES, "%04d%02d%02dT%02d%02d00", date.year % 10000, date.month % 100, date.day % 100,
		 at / 60 % 24, at % 60);
}

static void put_day(struct arena *arena, struct buf *out, const struct framework *framework, const struct rota_day *day)
{
	const struct case_rota *rota = &case_rules_of(framework)->rota;
	char from[STAMP_BYTES], to[STAMP_BYTES], made[STAMP_BYTES];

	stamp(from, day->date, rota->start, 0);
	stamp(to, day->date, rota->start, rota->minutes);
	stamp(made, day->date, "00:00", 0);	/* no clock is asked: a day of the rota is as it is from then on */
	buf_printf(out, "BEGIN:VEVENT\r\n");
	put_folded(out, arena_printf(arena, "UID:%s-%s@waymark.invalid", framework->id, date_iso(arena, day->date)));
	put_folded(out, arena_printf(arena, "DTSTAMP:%sZ", made));
	put_folded(out, arena_printf(arena, "DTSTART:%s", from));
	put_folded(out, arena_printf(arena, "DTEND:%s", to));
	put_folded(out, arena_printf(arena, "SUMMARY:%s%s%s", escaped(arena, rota->title), day->turn ? ": " : "",
				     day->turn ? escaped(arena, day->turn) : ""));
	if (rota->where)
		put_folded(out, arena_printf(arena, "LOCATION:%s", escaped(arena, rota->where)));
	buf_printf(out, "END:VEVENT\r\n");
}

bool rota_calendar(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct framework *framework = &source->job->framework;
	const struct rota_days *days = source->gathered;

	if (!days->n) {
		diags_add(diags, DIAG_CAS022, (struct loc){ .file = source->file },
			  "the rota has no day, because no school has a calendar of this school year");
		return false;
	}
	buf_printf(draft->bytes, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Waymark//Rota//EN\r\nCALSCALE:GREGORIAN\r\n");
	for (size_t i = 0; i < days->n; i++)
		put_day(arena, draft->bytes, framework, &days->items[i]);
	buf_printf(draft->bytes, "END:VCALENDAR\r\n");
	return true;
}

const struct product_subject rota_subject = { .gather = gather };
