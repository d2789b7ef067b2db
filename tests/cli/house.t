#!/usr/bin/perl
# house.t - the rules that keep the source a house worth living in: who may include whom, and what stands where.
use strict;
use warnings;
use Cwd qw(abs_path);
use File::Basename;
use Test::More;

chdir dirname(abs_path($0)) . "/../.." or die;

# What a room may include of other rooms: a room, or one header of it.
my %allowed = (
	base => [],
	evidence => [qw(base)],
	luahost => [qw(base)],
	framework => [qw(base luahost evidence)],
	earlier => [qw(base framework)],
	score => [qw(base evidence framework earlier)],
	plan => [qw(base evidence framework earlier score)],
	cohort => [qw(base evidence framework earlier score plan)],
	report => [qw(base luahost evidence framework earlier score plan cohort)],
	font => [qw(base report/block.h)],
	layout => [qw(base report/block.h font)],
	pdf => [qw(base layout/page.h font report/block.h)],
	html => [qw(base report/block.h)],
	workbook => [qw(base evidence/form_sheet.h)],
	batch => [qw(base evidence luahost framework earlier score plan cohort report font layout pdf html workbook)],
	author => [qw(base evidence luahost framework earlier score plan cohort report font layout pdf workbook)],
	cli => [qw(base evidence luahost framework earlier score plan cohort report font layout pdf batch author)],
);

# Who may include a library's headers: a pattern of the header, a pattern of the files.
my @libraries = (
	[ qr/^(lua|lauxlib|lualib)\.h$/ => qr{^src/(luahost/|(framework|report)/\w*lua\w*\.)} ],
	[ qr/^csv\.h$/ => qr{^src/evidence/} ],
	[ qr/^zip\.h$/ => qr{^src/(evidence/package|batch/archive)\.c$} ],
	[ qr/^expat\.h$/ => qr{^src/evidence/package\.c$} ],
	[ qr/^hpdf/ => qr{^src/pdf/} ],
	[ qr/^qpdf/ => qr{^src/pdf/encrypt\.c$} ],
	[ qr/^dlfcn\.h$/ => qr{^src/(pdf/encrypt|workbook/streams)\.c$} ],
	[ qr/^png/ => qr{^src/pdf/picture_png\.c$} ],
	[ qr/^j(peglib|morecfg|error|config)\.h$/ => qr{^src/pdf/picture_jpeg\.c$} ],
	[ qr/^(harfbuzz\/)?hb/ => qr{^src/font/} ],
	[ qr/^fribidi/ => qr{^src/layout/bidi\.c$} ],
	[ qr/^jansson/ => qr{^src/earlier/} ],
	[ qr/^xlsxwriter/ => qr{^src/workbook/book\.c$} ],
	[ qr/^nettle/ => qr{^src/base/} ],
	[ qr/^isa-l/ => qr{^src/pdf/deflate\.c$} ],
	[ qr/^uni(case|conv|ctype|gbrk|lbrk|norm|str|types|wbrk|width)\.h$/ => qr{^src/(base|layout)/} ],
	[ qr/^getopt\.h$/ => qr{^src/cli/} ],
);

sub slurp {
	my ($path) = @_;
	open my $in, "<", $path or die "$path: $!";
	local $/;
	return scalar <$in>;
}

# C without comments and without what is in quotes, line by line as it was.
sub code {
	my ($text, $keep_strings) = @_;
	$text =~ s{(/\*.*?\*/)|("(?:\\.|[^"\\])*")|('(?:\\.|[^'\\])*')}{
		defined $1 ? $1 =~ s/[^\n]//gr : $keep_strings ? ($2 // $3) : defined $2 ? '""' : "' '"
	}gse;
	return $text;
}

my @files = sort glob("src/*/*.[ch]");
my (%room, %text, %code, %full);
for my $file (@files) {
	($room{$file}) = $file =~ m{^src/(\w+)/};
	$text{$file} = slurp($file);
	$code{$file} = code($text{$file});
	$full{$file} = code($text{$file}, 1);
}

# found(NAME, LIST): a test that passes if the list of findings is empty.
sub found {
	my ($name, @findings) = @_;
	ok(!@findings, $name) or diag(map { "$_\n" } @findings);
}

# Lines of code that match, as "FILE:LINE: TEXT", of the files that do not match except.
sub lines {
	my ($pattern, $except, $from) = @_;
	my @found;
	$from //= \%code;
	for my $file (grep { !defined $except || $_ !~ $except } @files) {
		my $n = 0;
		for (split /\n/, $from->{$file}) {
			$n++;
			push @found, "$file:$n: $_" if /$pattern/;
		}
	}
	return @found;
}

cmp_ok(scalar @files, ">", 60, "the source is where this test looks for it");
found("every room is one of the architecture's", grep { !$allowed{$room{$_}} } @files);

my (@arrows, @strangers, @first);
for my $file (@files) {
	my @own = $full{$file} =~ /^#include "([^"]+)"/mg;
	my @system = $full{$file} =~ /^#include <([^>]+)>/mg;
	for my $header (@own) {
		my ($to) = $header =~ m{^(\w+)/};
		push @arrows, "$file includes \"$header\"" unless defined $to && -f "src/$header" &&
			($to eq $room{$file} || grep { $_ eq $to || $_ eq $header } @{ $allowed{$room{$file}} });
	}
	for my $header (@system) {
		for (@libraries) {
			my ($library, $who) = @$_;
			push @strangers, "$file includes <$header>" if $header =~ $library && $file !~ $who;
		}
	}
	my ($base) = $file =~ m{^src/(.*)\.c$} or next;
	next unless -f "src/$base.h";
	my ($first) = $full{$file} =~ /^#include (.*)$/m;
	push @first, "$file includes $first first" if $first !~ m{^"$room{$file}/};
}
found("no room includes one that it must not know", @arrows);

# ---- a room has a face: the headers that its page says others include, and those alone ----

my (@hidden, @unused);
for my $room (sort keys %allowed) {
	my ($said) = slurp("src/$room/README.md") =~ /^((?:Other rooms include|No other room includes)\b.*?)(?:\n\n|\z)/ms;
	ok(defined $said, "$room: its page says what of it other rooms include") or next;
	my %named = map { $_ => 1 } $said =~ /`(\w+\.(?:h|def))`/g;
	my %included;
	for my $file (grep { $room{$_} ne $room } @files) {
		$included{$_} //= $file for $full{$file} =~ m{^\s*#include "$room/([^"]+)"}mg;
	}
	my $all_but = $said =~ /every header but/;
	push @hidden, map { "$included{$_} includes \"$room/$_\"" } grep { $all_but == !!$named{$_} } sort keys %included;
	push @unused, map { "$room/$_" } grep { $all_but ? !-f "src/$room/$_" : !$included{$_} } sort keys %named;
}
found("no room includes a header that is not of another's face", @hidden);
found("no header is of a face that no room includes", @unused);

found("a library's header is included in its room only", @strangers);
found("a file with a header includes its room's first", @first);

my @guards;
for my $file (grep { /\.h$/ } @files) {
	my ($name) = $file =~ m{^src/(.*)\.h$};
	my $guard = "WAYMARK_" . uc($name =~ s{[/-]}{_}gr) . "_H";
	push @guards, "$file: no $guard" unless $full{$file} =~ /^\s*#ifndef $guard\n#define $guard\n.*#endif\s*$/s;
}
found("every header has its guard", @guards);
found("every file opens with what it is for", grep { $text{$_} !~ m{\A/\*} } @files);
found("every room has a page of its own", grep { !-f } map { "src/$_/README.md" } sort keys %allowed);

# A page names a file as `name.c` or name.c, as _end.c beside another, or by a pattern such as cmd_*.c. Sentences are src/README.md's.
my @unnamed;
for my $file (grep { /\.c$/ } @files) {
	my ($room, $name) = $file =~ m{^src/(\w+)/(\w+)\.c$};
	my $page = slurp("src/$room/README.md");
	my $ends = join "|", map { "_\Q$_\E" } $name =~ /_(?=(\w+)$)/g;
	my @patterns = map { s/\*/.*/gr } $page =~ /\b(\w*\*\w*)\.c\b/g;
	push @unnamed, $file unless $name =~ /^sentences/ || $page =~ /\b\Q$name\E(\.[ch]\b|`| \|)/ ||
		($ends && $page =~ /`($ends)\.c/) || grep { $name =~ /^$_$/ } @patterns;
}
found("every file is named by its room's page", @unnamed);

found("memory comes from base alone", lines(qr/\b(malloc|calloc|realloc|strdup|strndup|asprintf|free)\s*\(/,
	qr{^src/base/}));
found("no room but cli prints", lines(qr/(?<!format\()\b(printf|puts|putchar|perror|stdout|stderr)\b/,
	qr{^src/(cli/|base/die\.c)}));
found("the day is read in one place", lines(
	qr/\b(time|gettimeofday|localtime(_r)?|gmtime(_r)?|clock)\s*\(|CLOCK_REALTIME/, qr{^src/cli/options\.c$}));
found("a clock of durations is read for the progress alone", lines(qr/\bclock_gettime\s*\(/, qr{^src/cli/watch\.c$}));
found("the environment is read by cli alone", lines(qr/\bgetenv\s*\(/, qr{^src/cli/}));
found("no unbounded or locale's function", lines(qr/\b(gets|strcat|sprintf|vsprintf|strtok|atof|setlocale|rand)\s*\(/));
found("no struct is hidden behind a typedef", lines(qr/^typedef\s+struct/));
found("no comment in another style", lines(qr{//}));
found("no variable of a whole file can change", lines(qr/^(static\s+)?(struct \w+|int|bool|char|size_t)\s+\**\w+(\[.*\])?\s*(=.*)?;/,
	qr{^src/workbook/streams\.c$}));
my @long;
for my $file (@files) {
	my $n = 0;
	for (split /\n/, $text{$file}) {
		$n++;
		my $line = $_;
		utf8::decode($line);
		1 while $line =~ s/^([^\t]*)\t/$1 . " " x (8 - length($1) % 8)/e;
		# 100 is the aim; a row of a table may be longer than it would be readable broken
		push @long, "$file:$n: " . length($line) . " columns" if length($line) > 124;
	}
	push @long, "$file: $n lines" if $n > 800;
}
found("no line is longer than a page is wide, no file than one job is long", @long);

my @whole;
for my $file (grep { /\.c$/ } @files) {
	my ($n, $from) = (0, 0);
	for (split /\n/, $text{$file}) {
		$n++;
		$from = $n if /^\{/;
		push @whole, "$file:$from: " . ($n - $from - 1) . " lines" if /^\}/ && $from && $n - $from > 51;
		$from = 0 if /^\}/;
	}
}
found("no function has more than 50 lines", @whole);

# ---- a name leads to one room ----

# Files that each room may have: what it says to people, its part of each kind, the ids and shapes of what leaves it.
my $of_every_room = qr/^(sentences|kinds?|shape|ids)(_\w+)?$/;
my (%rooms_with, %declared, %repeated);
for my $file (@files) {
	my ($name) = $file =~ m{/(\w+)\.[ch]$};
	$rooms_with{$name}{$room{$file}} = $file if $name !~ $of_every_room;
	push @{ $declared{"$1 $2"} }, $file while $code{$file} =~ /^(struct|enum|union) (\w+) \{/mg;
}
found("no two rooms have files of one name",
	map { join(" and ", sort values %$_) } grep { keys %$_ > 1 } values %rooms_with);
for my $thing (keys %declared) {
	my %rooms = map { $room{$_} => 1 } @{ $declared{$thing} };
	$repeated{$thing} = 1 if keys %rooms > 1 && grep { /\.h$/ } @{ $declared{$thing} };
}
found("what a header declares has a name that no other room uses",
	map { "$_ in @{ $declared{$_} }" } sort keys %repeated);

# ---- no file calls one that calls it ----

# Tables of functions, through which a room asks what it does not know: whoever asks and whoever answers would stand in a
# circle, so the calls out of such a table do not count.
my $table_of_functions = qr{/(kinds|model_rows)$};
# What a thing is made of may be such a thing again.
my %nested = (
	"layout/measure layout/table_box" => "a table's cells hold blocks, and a table is a block",
	"report/bind_lua_blocks report/bind_lua_table report/bind_lua_text" => "so are they read from a template",
);

# The functions and tables that a file has for others, by name: "judge_section" => "src/score/judge.c".
my %defined_in;
for my $file (grep { /\.c$/ } @files) {
	$defined_in{$1} = $file while $code{$file} =~ /^(?!(?:_Noreturn )?static\b)\w[^\n;={}()]*?\b(\w+)\([^;{}]*\)\n\{/mg;
	$defined_in{$1} = $file while $code{$file} =~ /^const [^\n;()]*?\b(\w+)(?:\[[^\n\]]*\])* = /mg;
}

# "score/section" => { "score/judge" => "judge_section", ... }: which files of its room a file calls, and by what.
sub calls {
	my ($room) = @_;
	my %calls;
	for my $file (grep { $room{$_} eq $room && /\.c$/ } @files) {
		my ($unit) = $file =~ m{^src/(.*)\.c$};
		next if $unit =~ $table_of_functions;
		while ($code{$file} =~ /(?<![\w.>])(\w+)/g) {
			my $name = $1;
			my ($to) = ($defined_in{$name} // "") =~ m{^src/($room/\w+)\.c$};
			$calls{$unit}{$to} //= $name if defined $to && $to ne $unit;
		}
	}
	return %calls;
}

# Which files a file reaches.
sub reached {
	my ($unit, %calls) = @_;
	my (%seen, @next);
	@next = keys %{ $calls{$unit} };
	while (defined(my $at = shift @next)) {
		push @next, keys %{ $calls{$at} } unless $seen{$at}++;
	}
	return %seen;
}

my ($n_calls, %circles) = (0);
for my $room (sort keys %allowed) {
	my %calls = calls($room);
	my %reached = map { $_ => { reached($_, %calls) } } keys %calls;
	$n_calls += keys %{ $calls{$_} } for keys %calls;
	for my $unit (sort keys %calls) {
		my @circle = sort grep { $reached{$unit}{$_} && $reached{$_}{$unit} } keys %{ $reached{$unit} };
		next unless @circle > 1;
		$circles{"@circle"} //= join "", map {
			my $from = $_;
			map { "  $from calls $_ ($calls{$from}{$_})\n" } grep { $calls{$from}{$_} } @circle;
		} @circle;
	}
}
cmp_ok($n_calls, ">", 500, "the test sees who calls whom");
found("no file calls one that calls it", map { "$_\n$circles{$_}" } grep { !$nested{$_} } sort keys %circles);
found("every circle that stands is one", grep { !$circles{$_} } sort keys %nested);

# ---- what nobody calls is gone ----

# What only tests call, and why it stands all the same.
my %for_tests = (
	evidence_each_cell => "fuzzers print every cell",
	framework_load_limited => "tests of hanging files need not wait so long",
	mapping_schema => "the guide is held to it", mapping_column_schema => "the guide is held to it",
	notes_shared => "every field has a note", meta_write => "writes audits/lua/meta, by make bless",
	template_docs_chapter => "writes the chapter of templates/README.md, by make bless",
	template_docs_meta => "writes templates/meta/view.lua, likewise",
	book_n_cut => "no text of evidence is that long: a test holds what happens all the same",
	trace_write => "pages as text", school_pages => "pages to trace and to measure",
	school_items => "the same", shape_json_put => "a struct of each type", crosstab_derivable => "proves what crosstab_hide.c decides",
);
# Written before its callers: the comparison of schools.
my $awaited = qr/^(earlier_descriptor_of|suppress_\w+_text|suppress_symbol_meaning)$/;
# In the place of the C library's, for all libraries of the program.
my $replaced = qr/^(malloc|calloc|realloc|rewind|fclose)$/;
# Made by a macro from kinds.def; or named in FIELDS_HEAD, a macro that every kind writes.
my $kind_names = join "|", slurp("src/framework/kinds.def") =~ /^KIND\(\w+, (\w+)\)/mg;
my $pasted = qr/^((kind|score)_($kind_names)|schema_related)$/;

my (%callers, %test_callers);
for my $file (grep { /\.c$/ } @files) {
	for (grep { defined $defined_in{$_} && $defined_in{$_} ne $file } $code{$file} =~ /(\w+)/g) { $callers{$_} = 1 }
}
$callers{$_} = 1 for map { code(slurp($_)) =~ /(\w+)/g } glob("packaging/*.c");
# An inline function in a header calls too; to be declared there is no call.
for my $file (grep { /\.h$/ } @files) {
	$callers{$_} = 1 for map { /(\w+)\(/g } grep { /^\t/ } split /\n/, $code{$file};
}
$test_callers{$_} = 1 for map { code(slurp($_)) =~ /(\w+)/g } glob("tests/{unit,tools,fuzz}/*.c");
my @lonely = grep { $_ ne "main" && !$callers{$_} && !/$replaced/ } sort keys %defined_in;
found("every function for others has a caller in another file",
	map { "$_ in $defined_in{$_}" . ($test_callers{$_} ? ", called by tests alone" : "") }
	grep { $_ !~ $awaited && $_ !~ $pasted && !$for_tests{$_} } @lonely);
found("what is for tests alone is called by them, and by nobody else",
	grep { $callers{$_} || !$test_callers{$_} || !$defined_in{$_} } sort keys %for_tests);

# ---- ids ----

my $ids_test = slurp("tests/unit/ids_test.c");
my @enum_ids = map { /^extern const char \*const (\w+_ids)\[\];/mg } map { $text{$_} } grep { /\.h$/ } @files;
cmp_ok(scalar @enum_ids, ">", 20, "the test sees tables of ids");
# shape_yes_no_ids is of 0 and 1; that of shape_because_ids ends where its enum does.
found("of every table of ids a test knows how many values its enum has",
	grep { $ids_test !~ /\b$_, \w+_COUNT\b/ && !/^(shape_(yes_no|because)|case_given)_ids$/ } @enum_ids);

# ---- the engine knows kinds of audit, never one audit ----

# A kind is a row of its room's kinds.c, or the column of a product; what a kind does stands in kind_*.c.
my $kinds = qr{^src/\w+/(kinds\.[ch]|kind_\w+\.[ch])$|^src/batch/products\.c$};
found("a kind is asked for in kinds.c and kind_*.c", lines(
	qr/\bFRAMEWORK_KIND_(?!COUNT\b)\w|(framework|\bf)(->|\.)kind\s*[!=<>]|framework(->|\.)own\b/, $kinds));
found("what an audit has is asked by name", lines(
	qr/n_steps\s*([!=]=|[<>])|(if|while|&&|\|\||!|[(])\s*\(?[\w>.-]*(framework|\bf)(->|\.)reviewer\s*(&&|\|\||\?|\)|[!=]=)/,
	qr{^src/pdf/|^src/framework/index\.c$}));

my @audits = map { basename($_, ".lua") } grep { !m{/(?:tests|meta)/} } glob("audits/lua/*.lua audits/lua/*/*.lua");
cmp_ok(scalar @audits, ">", 0, "there are audits");
for my $audit (@audits) {
	found("no code, test tool or template names $audit", lines(qr/\Q$audit\E/, undef, \%full),
		grep { slurp($_) =~ /\Q$audit\E/ } glob("templates/*.lua"));
}

# ---- the pages that show newcomers the way ----

sub is_there { return grep { -e } map { glob } @_ }

my @lost;
for my $page ("README.md", "src/README.md", "tests/README.md") {
	my $at = dirname($page);
	push @lost, map { "$page: $_" } grep { !is_there($_, "$at/$_", "src/$_") }
		grep { m{^[a-z*][\w*]*/[\w*./-]*$} && !m{^(build|OUT)/} } slurp($page) =~ /`([^`\s]+)`/g;
}
found("every file that they name is there", @lost);

# ---- the top ----

# What a trial leaves is easily committed with the rest. Without git, as in a source package, nothing can be asked.
my %top = map { $_ => 1 } qw(.ci .clang-tidy .containerignore .gitignore .luacheckrc Containerfile Makefile README.md SECURITY.md audits bench debian doc examples
	fonts packages.txt packaging src templates tests);
SKIP: {
	my %kept = map { m{^([^/]+)} => 1 } split /\n/, qx(git ls-files 2>/dev/null);
	skip "no git here", 1 unless %kept;
	found("what stands at the top is known", grep { !$top{$_} } sort keys %kept);
}

# ---- tests ----

found("every test can be run", grep { !-x } glob("tests/cli/*.t"));

# ---- codes ----

my $codes = slurp("src/base/codes.def");
my @codes = $codes =~ /^DIAG\((\w+),/mg;
my %seen;
found("no code is given twice", grep { $seen{$_}++ } @codes);
my $expected = join "", map { slurp($_) } glob("tests/cases/*/expect.diag");
my $scripts = join "", map { slurp($_) } glob("tests/cli/*.t tests/unit/*.c");
found("every code is raised by a case, or by a test that says so",
	grep { $expected !~ /\[\Q$_\E\]/ && $scripts !~ /\b(DIAG_)?\Q$_\E\b/ } @codes);
my $used = join "", values %code;
found("every code is used", grep { $used !~ /\b(DIAG_)?$_\b/ } @codes);

done_testing();
