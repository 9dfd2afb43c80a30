// Feeds mutated objects to what reads mail. Instrument MailTui.Core.dll and MimeKit.dll with the sharpfuzz tool, then:
//   afl-fuzz -i tests/MailTui.Fuzz/Corpus -o findings -- dotnet MailTui.Fuzz.dll record|document
// Every finding goes into Corpus, which an ordinary test replays. `replay DIRECTORY` runs all its files once.
using MailTui.Fuzz;
using SharpFuzz;

switch (args)
{
    case ["record"]:
        Fuzzer.OutOfProcess.Run(FuzzTargets.ReadRecord);
        return 0;
    case ["document"]:
        Fuzzer.OutOfProcess.Run(FuzzTargets.ReadDocument);
        return 0;
    case ["replay", var directory]:
        foreach (var file in Directory.EnumerateFiles(directory))
        {
            using var stream = File.OpenRead(file);
            FuzzTargets.ReadRecord(stream);
            stream.Position = 0;
            FuzzTargets.ReadDocument(stream);
        }
        return 0;
    default:
        Console.Error.WriteLine("usage: MailTui.Fuzz record|document|replay DIRECTORY");
        return 64;
}
