; The program registers its links itself when it starts (app.setAsDefaultProtocolClient), for the user who starts it.
!macro customUnInstall
  ; Not when a new version takes the old one's place.
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\regionkikaren"
  ${endIf}
!macroend
