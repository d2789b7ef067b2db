/* base_date_read_test.c - dates as people and spreadsheets write them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/date_read.h"

static const struct {
	const char *text, *day;		/* in ISO; NULL: it is none */
	enum date_order order;
} forms[] = {
	{ "2026-11-04", "2026-11-04", DATE_SURE },
	{ "4-Nov-26", "2026-11-04", DATE_SURE },
	{ "04-NOV-2026", "2026-11-04", DATE_SURE },
	{ "4 november 2026", "2026-11-04", DATE_SURE },
	{ "4 Nov. 2026", "2026-11-04", DATE_SURE },
	{ "4. November 2026", "2026-11-04", DATE_SURE },
	{ "4Nov2026", "2026-11-04", DATE_SURE },
	{ "4 Nov '26", "2026-11-04", DATE_SURE },
	{ "4th November 2026", "2026-11-04", DATE_SURE },
	{ "4th of November, 2026", "2026-11-04", DATE_SURE },
	{ "1st Sept 2026", "2026-09-01", DATE_SURE },
	{ "22nd Sep 2026", "2026-09-22", DATE_SURE },
	{ "11th September 2026", "2026-09-11", DATE_SURE },
	{ "Nov 4, 2026", "2026-11-04", DATE_SURE },
	{ "November 4th 2026", "2026-11-04", DATE_SURE },
	{ "2026-Nov-04", "2026-11-04", DATE_SURE },
	{ "Wed 4 Nov 2026", "2026-11-04", DATE_SURE },
	{ "WEDNESDAY, 4 November 2026", "2026-11-04", DATE_SURE },
	{ "Weds 4/11/2026", "2026-11-04", DATE_DAY_FIRST },
	{ "Thurs 5 Nov 2026", "2026-11-05", DATE_SURE },
	{ "27-10-2023", "2023-10-27", DATE_DAY_FIRST },
	{ "25.09.2026", "2026-09-25", DATE_DAY_FIRST },
	{ "25. 9. 2026", "2026-09-25", DATE_DAY_FIRST },
	{ "2026/09/25", "2026-09-25", DATE_SURE },
	{ "2026.9.5", "2026-09-05", DATE_SURE },
	{ "20260925", "2026-09-25", DATE_SURE },
	{ "04/11/26", "2026-11-04", DATE_EITHER },
	{ "4-11-49", "2049-11-04", DATE_EITHER },
	{ "04/11/50", "1950-11-04", DATE_EITHER },
	{ "04/04/2026", "2026-04-04", DATE_SURE },
	{ "04/11/2026", "2026-11-04", DATE_EITHER },
	{ "46300", "2026-10-05", DATE_SURE },
	{ "46300.0", "2026-10-05", DATE_SURE },
	{ "46300.000", "2026-10-05", DATE_SURE },
	{ "2026-09-25 00:00:00", "2026-09-25", DATE_SURE },
	{ "2026-09-25T00:00:00", "2026-09-25", DATE_SURE },
	{ "2026-09-25T00:00:00.000Z", "2026-09-25", DATE_SURE },
	{ "2026-09-25T00:00:00+01:00", "2026-09-25", DATE_SURE },
	{ "2026-09-25 00:00:00 UTC", "2026-09-25", DATE_SURE },
	{ "25/09/2026 00:00", "2026-09-25", DATE_DAY_FIRST },
	{ "25/09/2026 0:00:00", "2026-09-25", DATE_DAY_FIRST },
	{ "4 Nov 2026, 12:00 AM", "2026-11-04", DATE_SURE },
	{ "4-Nov-26 12:00:00 a.m.", "2026-11-04", DATE_SURE },
	{ "25-SEP-26 00.00.00", "2026-09-25", DATE_SURE },
	/* None of these is one. */
	{ "09/25/2026", NULL, DATE_MONTH_FIRST },
	{ "9/25/26 0:00", NULL, DATE_MONTH_FIRST },
	{ "2026-09-25 09:30", NULL, DATE_SURE },
	{ "2026-09-25 12:00", NULL, DATE_SURE },
	{ "2026-09-25 12:00 PM", NULL, DATE_SURE },
	{ "2026-09-25T00:00:01", NULL, DATE_SURE },
	{ "46300.5", NULL, DATE_SURE },
	{ "463000", NULL, DATE_SURE },
	{ "04630", NULL, DATE_SURE },
	{ "2026", NULL, DATE_SURE },
	{ "Nov 2026", NULL, DATE_SURE },
	{ "4 Nov", NULL, DATE_SURE },
	{ "31 Nov 2026", NULL, DATE_SURE },
	{ "29/02/2027", NULL, DATE_SURE },
	{ "2/30/2026", NULL, DATE_SURE },
	{ "25/09.2026", NULL, DATE_SURE },
	{ "4th/11/2026", NULL, DATE_SURE },
	{ "4rd November 2026", NULL, DATE_SURE },
	{ "10 11 12", NULL, DATE_SURE },
	{ "25/09/226", NULL, DATE_SURE },
	{ "2026-11-04x", NULL, DATE_SURE },
	{ "4 Nov 2026 in the hall", NULL, DATE_SURE },
	{ "Mon 4 Nov 2026", NULL, DATE_SURE },
	{ "Spring 1 2026", NULL, DATE_SURE },
	{ "", NULL, DATE_SURE },
};

static void every_form_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(forms) / sizeof(*forms); i++) {
		struct date_reading r;
		char iso[DATE_ISO_BYTES] = "none";
		bool read = date_read(forms[i].text, false, &r);

		if (read)
			date_iso_in(iso, r.date);
		if (strcmp(iso, forms[i].day ? forms[i].day : "none") != 0 || r.order != forms[i].order)
			fail_msg("'%s' is %s, of order %d", forms[i].text, iso, r.order);
	}
}

static void months_come_first_where_that_is_said(void **state)
{
	struct date_reading r;

	(void)state;
	assert_true(date_read("09/25/2026", true, &r) && r.date.month == 9 && r.date.day == 25);
	assert_true(date_read("04/11/26", true, &r) && r.date.month == 4 && r.date.day == 11);
	assert_true(date_read("4 Nov 2026", true, &r) && r.date.month == 11);
	assert_false(date_read("25/09/2026", true, &r));
	assert_int_equal(r.order, DATE_DAY_FIRST);
}

static void what_is_unusual_is_said(void **state)
{
	struct date_reading r;

	(void)state;
	assert_true(date_read("46300", false, &r) && r.serial && !r.short_year);
	assert_true(date_read("04/11/26", false, &r) && r.short_year && !r.serial);
	assert_true(date_read("4-Nov-26", false, &r) && !r.short_year);
	assert_false(date_read("Mon 4 Nov 2026", false, &r));
	assert_true(r.other_weekday);
	assert_true(date_read("Sun 04/11/2026", true, &r) == false && r.order == DATE_SURE);
	assert_false(date_read("Sat 04/11/2026", false, &r));
	assert_int_equal(r.order, DATE_MONTH_FIRST);	/* 11 April is a Saturday, 4 November is not */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_is_read),
		cmocka_unit_test(months_come_first_where_that_is_said),
		cmocka_unit_test(what_is_unusual_is_said),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests_name("date_read", tests, NULL, NULL);
}
