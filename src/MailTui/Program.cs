// MailTui: the mailbox that Amazon SES does not have. The map of the house:
//
//   Program            this file: the process, its exit code
//   CommandLine/       one file for each verb; FullScreenVerb is the program without a verb
//   Options/           the configuration: where it is, what is in it, what is wrong with it
//   Composition        configuration → directories → log → engine → mailbox, wired once
//   Terminal/          the terminal itself: event-driven input, difference output, signals, suspend, hang-up
//   Input/, Views/     keys to commands; what is drawn. The only code, with Terminal/, that names Terminal.Gui
//   MailTui.Presentation   what a person sees and can do, without a toolkit: commands, keymap, presenters, background tasks
//   MailTui.Core           the mailbox engine, without a screen: messages, stores, index, synchroniser, mailbox
//
//   KEY   KeyRouter → Keymap → Command → Presenter → IMailbox → one transaction
//   DRAW  dirty view ← View ← Changed ← Presenter ← MailboxChange
//   MAIL  LIST pages → difference with the index → GETs, newest first → one transaction a batch → one MailboxChange → rows
//
// docs/architecture.md says more.

using MailTui;

return await ProgramMain.RunAsync(args);
