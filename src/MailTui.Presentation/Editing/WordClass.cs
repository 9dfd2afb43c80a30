namespace MailTui.Presentation.Editing;

/// <summary>What a grapheme cluster is to words: those of one class in a row are one.</summary>
internal enum WordClass
{
    Space = 0,

    /// <summary>And emoji.</summary>
    Punctuation,

    /// <summary>Letters and digits, Hangul among them: a word of Korean is an eojeol.</summary>
    Letter,
    Ideograph,
    Hiragana,
    Katakana,
}
