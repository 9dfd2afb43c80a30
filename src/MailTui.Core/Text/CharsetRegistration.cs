using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace MailTui.Core.Text;

/// <summary>
/// Makes the legacy charsets known before anything of MimeKit runs: it remembers which code pages exist when it is first
/// used, and would read EUC-KR as Latin-1 for ever after.
/// </summary>
internal static class CharsetRegistration
{
    [ModuleInitializer]
    [SuppressMessage(
        "Usage",
        "CA2255",
        Justification = "Every program that loads this assembly reads mail; a call to forget would show as wrong Korean text."
    )]
    internal static void Register()
    {
        // The first provider that knows a code page wins.
        Encoding.RegisterProvider(new SupersetEncodingProvider());
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
    }
}
