/*
 * Checks PDF files against PDF/UA-1 (ISO 14289-1) with veraPDF's own library and profile.
 *
 * pdfua [--quiet] [--list LIST] FILE.pdf...   LIST names one file a line; "-" is standard input.
 * The last line counts: "12 validated, 12 passed, 0 failed". Exit 0: all passed, 1: some failed, 2: wrong usage or
 * nothing to validate.
 */
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public final class PdfUa {
    private static boolean quiet;

    public static void main(String[] args) throws Exception {
        List<String> paths = read(args);
        if (paths.isEmpty()) {
            System.err.println("usage: pdfua [--quiet] [--list LIST] FILE.pdf...");
            System.exit(2);
        }
        java.util.logging.LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        int failed = 0;
        for (String path : paths) {
            if (!passes(path)) failed++;
        }
        System.out.printf("%d validated, %d passed, %d failed%n", paths.size(), paths.size() - failed, failed);
        System.exit(failed == 0 ? 0 : 1);
    }

    private static List<String> read(String[] args) throws IOException {
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--quiet")) {
                quiet = true;
            } else if (args[i].equals("--list") && i + 1 < args.length) {
                paths.addAll(lines(args[++i]));
            } else {
                paths.add(args[i]);
            }
        }
        return paths;
    }

    private static List<String> lines(String list) throws IOException {
        List<String> paths = new ArrayList<>();
        try (BufferedReader in = list.equals("-")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : Files.newBufferedReader(Path.of(list))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) paths.add(line);
            }
        }
        return paths;
    }

    private static boolean passes(String path) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), PDFAFlavour.PDFUA_1);
             PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            if (!quiet || !result.isCompliant()) {
                System.out.printf("%s %s (%d checks)%n", result.isCompliant() ? "PASS" : "FAIL", path,
                                  result.getTotalAssertions());
            }
            explain(result);
            return result.isCompliant();
        } catch (Exception e) {
            System.out.printf("FAIL %s: %s%n", path, e.getMessage());
            return false;
        }
    }

    /** Each rule that was broken: how often, and where first. */
    private static void explain(ValidationResult result) {
        Map<String, Integer> failures = new TreeMap<>();
        Map<String, String> where = new TreeMap<>();
        for (TestAssertion t : result.getTestAssertions()) {
            if (t.getStatus() != TestAssertion.Status.FAILED) continue;
            String rule = t.getRuleId().getClause() + "-" + t.getRuleId().getTestNumber() + " " + t.getMessage();
            failures.merge(rule, 1, Integer::sum);
            where.putIfAbsent(rule, t.getLocation().getContext());
        }
        failures.forEach((rule, n) -> System.out.printf("    %dx %s%n       first: %s%n", n, rule, where.get(rule)));
    }
}
