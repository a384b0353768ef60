package hebi.pipeline;

import hebi.text.Language;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file's name says of the article in it.
 *
 * @param path the file
 * @param language the language that the name or a folder names; empty where none does
 * @param article what both versions of an article have in common: the path without the language, in lower case
 * @param ending the ending of the name with its dot; empty where it has none
 */
record ArticleName(Path path, Optional<Language> language, String article, String ending) {
    private static final String ENGLISH = "en[-_](?:us|gb)|english|eng|en|英文|英语";
    private static final String CHINESE =
            "zh[-_]?(?:cn|tw|hk|sg|hans|hant)(?:[-_](?:cn|tw|hk))?|zho|zh|chinese|chi|chs|cht|cn|sc|tc|中文|汉语|漢語";

    private static final Pattern FOLDER = Pattern.compile("(?:(" + ENGLISH + ")|(" + CHINESE + "))");

    /** {@code x.en}, {@code x_CN}, {@code x-zh-CN}, {@code x (zh)}. */
    private static final Pattern LAST =
            Pattern.compile("(.+?)(?:[._ -]+|\\s*[(\\[（])(?:(" + ENGLISH + ")|(" + CHINESE + "))[)\\]）]?");

    /** {@code en_x}, {@code zh-x}. */
    private static final Pattern FIRST = Pattern.compile("(?:(" + ENGLISH + ")|(" + CHINESE + "))[._-]+(.+)");

    private static final Pattern ENDING = Pattern.compile("(.+?)(\\.[A-Za-z0-9]{1,8})?");

    /** Reads the name of a file within a folder. The file's own name goes before the names of its folders. */
    static ArticleName of(Path root, Path path) {
        Path relative = root.relativize(path);
        String name = relative.getFileName().toString().toLowerCase(Locale.ROOT);
        Matcher ending = ENDING.matcher(name);
        String stem = ending.matches() ? ending.group(1) : name;
        String suffix = ending.matches() && ending.group(2) != null ? ending.group(2) : "";
        if (!suffix.isEmpty() && FOLDER.matcher(suffix.substring(1)).matches()) {
            // "readme.zh" has a language, and no ending.
            stem = name;
            suffix = "";
        }
        Path folder = relative.getParent();
        Matcher last = LAST.matcher(stem);
        if (last.matches()) {
            return named(path, language(last.group(2)), folder, last.group(1), suffix);
        }
        Matcher first = FIRST.matcher(stem);
        if (first.matches()) {
            return named(path, language(first.group(1)), folder, first.group(3), suffix);
        }
        return inFolder(path, folder, stem, suffix);
    }

    private static ArticleName named(Path path, Language language, Path folder, String stem, String ending) {
        return new ArticleName(path, Optional.of(language), text(folder) + stem, ending);
    }

    /** The last folder with the name of a language stands for it. */
    private static ArticleName inFolder(Path path, Path folder, String stem, String ending) {
        int names = folder == null ? 0 : folder.getNameCount();
        for (int i = names - 1; i >= 0; i--) {
            Matcher matcher = FOLDER.matcher(folder.getName(i).toString().toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                String before = i == 0 ? "" : text(folder.subpath(0, i));
                String behind = i + 1 == names ? "" : text(folder.subpath(i + 1, names));
                // The star keeps en/x apart from x.en in the same folder.
                return new ArticleName(
                        path, Optional.of(language(matcher.group(1))), before + "*/" + behind + stem, ending);
            }
        }
        return new ArticleName(path, Optional.empty(), text(folder) + stem, ending);
    }

    /** The folders of the article, each with a slash behind it; {@code *} for that of a language. */
    String folder() {
        return article.substring(0, article.lastIndexOf('/') + 1);
    }

    /** The last part of the article, in the letters of the file's name. */
    String stem() {
        String stem = article.substring(article.lastIndexOf('/') + 1);
        String name = path.getFileName().toString();
        int at = name.toLowerCase(Locale.ROOT).indexOf(stem);
        // Some letters change their length with their case.
        boolean isThere = at >= 0 && at + stem.length() <= name.length();
        return isThere && name.regionMatches(true, at, stem, 0, stem.length())
                ? name.substring(at, at + stem.length())
                : stem;
    }

    private static Language language(String english) {
        return english != null ? Language.EN : Language.ZH;
    }

    private static String text(Path folder) {
        return folder == null ? "" : folder.toString().toLowerCase(Locale.ROOT).replace('\\', '/') + "/";
    }
}
