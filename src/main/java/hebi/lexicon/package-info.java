/**
 * What a Chinese word can mean in English: the shipped dictionary, numbers by value, names by pinyin.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.shipped();
 * List<Term> chinese = lexicon.terms(Language.ZH, "贸易额达到13亿美元");   // 贸易额 达到 #1300000000 美元
 * Map<String, Float> english = lexicon.translations(chinese.get(0).text());
 * }</pre>
 *
 * <p>Both languages are reduced to {@link hebi.lexicon.Term}s: English words to stems, Chinese text to dictionary words by
 * longest match, numbers of either to their value. The dictionary is CC-CEDICT, compiled beforehand into one resource
 * that is read without building any map: two automata (headword to entry) and packed arrays.
 *
 * <p>What a memory teaches comes beside it: {@link hebi.lexicon.WordLearner} counts words that keep meeting in its units, and {@link
 * hebi.lexicon.WordPairs} are what it found, also as a table that a person can edit:
 *
 * <pre>{@code
 * WordLearner learner = new WordLearner(lexicon);
 * learner.add(chineseText, englishText);   // for each unit
 * Lexicon taught = lexicon.with(learner.pairs());
 * }</pre>
 */
package hebi.lexicon;
