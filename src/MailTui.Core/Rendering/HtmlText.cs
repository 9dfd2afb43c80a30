using AngleSharp.Dom;

namespace MailTui.Core.Rendering;

/// <summary>What elements say that a browser would draw.</summary>
internal static class HtmlText
{
    private const int MaxScript = 4;

    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    /// <summary>The words of a button, the value of a field, the state of a box; empty for what is not shown.</summary>
    public static string OfInput(IElement input) =>
        input.LocalName != "input"
            ? ""
            : input.GetAttribute("type")?.ToLowerInvariant() switch
            {
                "hidden" or "password" or "file" or "image" => "",
                "checkbox" or "radio" => input.HasAttribute("checked") ? "[x] " : "[ ] ",
                _ => input.GetAttribute("value") ?? "",
            };

    /// <summary><c>m²</c> rather than m2, which is another thing; null for what has no such characters (<c>5th</c>).</summary>
    public static string? OfScript(IElement script)
    {
        if (
            script.ChildNodes.Length != 1
            || script.FirstChild is not IText { Data: { Length: > 0 and <= MaxScript } text }
        )
            return null;
        var signs = script.LocalName == "sup" ? Raised : Lowered;
        Span<char> moved = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (Plain.IndexOf(text[i], StringComparison.Ordinal) is not (>= 0 and var sign))
                return null;
            moved[i] = signs[sign];
        }
        return moved.ToString();
    }

    /// <summary>The marks that stand around a quotation, or around how a character is read.</summary>
    public static (string Open, string Close) Around(string name) => name == "q" ? ("“", "”") : ("(", ")");
}
