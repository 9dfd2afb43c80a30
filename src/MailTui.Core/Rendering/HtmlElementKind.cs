namespace MailTui.Core.Rendering;

/// <param name="Name">Its ASCII letters in lower case, as the parser compares names.</param>
internal sealed record HtmlElementKind(string Name, HtmlTraits Traits)
{
    public bool Is(HtmlTraits traits) => (Traits & traits) != 0;
}
