package org.dateline.extract;

import java.util.Locale;

/** The features of a block that need no fitted scores, in the order of the model's columns. */
enum Signal {
    WEIGHT,
    WORDS,
    LINK_DENSITY,
    LINKS,
    ENDS_AS_SENTENCE,
    COMMAS,
    STOPS,
    DIGITS,
    CAPITALS,
    UPPER_CASE,
    QUOTES,
    MARKS,
    BOILERPLATE_PHRASE,
    END_HEADING,
    IMPRINT,
    ENDS_WITH_COLON,
    BEGINS_IN_LOWER_CASE,
    LIKENESS_TO_HEADLINE,
    LIKENESS_TO_SUMMARY,
    WITNESS,
    TIMES_ON_PAGE,
    HEADING_LEVEL,
    LIST_ITEM,
    QUOTE,
    CAPTION,
    TABLE,
    PARAGRAPH_TAG,
    DIVISION_TAG,
    BOX,
    BOX_DISTANCE,
    DEPTH,
    PARENT_PROSE_SHARE,
    PARENT_LINK_DENSITY,
    PARENT_BLOCKS,
    GRANDPARENT_PROSE_SHARE,
    GRANDPARENT_LINK_DENSITY,
    ARTICLE_DISTANCE,
    MAIN_DISTANCE,
    ASIDE_DISTANCE,
    PLACE,
    PROSE_BEFORE,
    BLOCKS_FROM_HEADLINE,
    LIKE_IT,
    LIKE_IT_PROSE,
    LIKE_IT_WEIGHT,
    LIKE_IT_LINKS,
    TEASER,
    PREVIOUS_WEIGHT,
    PREVIOUS_LINKS,
    PREVIOUS_PROSE,
    NEXT_WEIGHT,
    NEXT_LINKS,
    NEXT_PROSE,
    SECOND_PREVIOUS_PROSE,
    SECOND_NEXT_PROSE,
    BLOCKS_SINCE_HEADING,
    HEADING_LINKS,
    HEADING_ENDS,
    PAGE_PROSE,
    PAGE_BLOCKS,
    ROOT,
    ROOT_DISTANCE,
    PARAGRAPH_SIBLINGS,
    PREVIOUS_SAME_PARENT,
    NEXT_SAME_PARENT,
    PROSE_NEARBY,
    ITALIC_OR_BOLD,
    BLOCKS_SINCE_PROSE,
    BLOCKS_TO_PROSE,
    IN_ROOT_PLACE,
    LEVELS_TO_HEADLINE,
    HEADLINE_LEVELS,
    HEADINGS_OF_FIRST_ORDER_SINCE_HEADLINE,
    ARTICLES_AROUND,
    OWN_ARTICLE_PROSE,
    RUN_BEFORE,
    RUN_AFTER,
    COLON_BEFORE_LINK,
    SHORT_WORDS;

    private static final Signal[] ALL = values();

    /** How many there are. */
    static final int WIDTH = ALL.length;

    /** The feature of a column. */
    static Signal at(int column) {
        return ALL[column];
    }

    /** Its column: the model knows features by their order here. */
    @SuppressWarnings("EnumOrdinal")
    int column() {
        return ordinal();
    }

    /** The feature's name in words. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
