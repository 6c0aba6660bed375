import{Gt as e,Qt as t,Rt as n,Wt as r,dn as i,f as a,fn as o,gn as s,mn as c,un as l,vn as u}from"./shared-DAoOR4wi.js";import{F as d}from"./pages-BGWuyDtC.js";var f=class extends n{constructor(...e){super(...e),this.name=``,this.printers=[],this._chosen=``,this._overwrite=!1}static{this.styles=[e,u`
      p {
        margin-bottom: 12px;
      }
      printernizer-printer-choice {
        margin-bottom: 12px;
      }
    `]}firstUpdated(){let e=this._candidates().filter(({state:e})=>e===`able`);e.length===1&&(this._chosen=e[0]?.entryId??``),this._dialog?.show()}render(){let e=this._candidates();return s`<printernizer-dialog .heading=${this.text(`send.title`,{name:this.name})}>
      <p class="muted">${this.text(`send.text`)}</p>
      ${e.length?s`<printernizer-printer-choice
              .candidates=${e}
              .chosen=${this._chosen}
              @printer-chosen=${this._choose}
            ></printernizer-printer-choice>`:c}
      <printernizer-switch
        .label=${this.text(`send.overwrite`)}
        .checked=${this._overwrite}
        @switched=${this._switch}
      ></printernizer-switch>
      <printernizer-button
        slot="actions"
        .text=${this.text(`dialog.cancel`)}
        @click=${this._close}
      ></printernizer-button>
      <printernizer-button
        slot="actions"
        variant="filled"
        icon="mdi:send-outline"
        .text=${this.text(`send.confirm`)}
        ?disabled=${this._chosen===``}
        @click=${this._send}
      ></printernizer-button>
    </printernizer-dialog>`}_candidates(){return this.printers.map(e=>({entryId:e.entry_id,name:e.name,model:e.model,state:a(e)===`unreachable`?`offline`:`able`,reasons:[]}))}_choose(e){this._chosen=e.detail.entryId}_switch(e){this._overwrite=e.detail.isOn}_close(){this._dialog?.close()}_send(){this.order={entryId:this._chosen,overwrite:this._overwrite},this._close()}};r([o()],f.prototype,`name`,void 0),r([o({attribute:!1})],f.prototype,`printers`,void 0),r([i()],f.prototype,`_chosen`,void 0),r([i()],f.prototype,`_overwrite`,void 0),r([l(`printernizer-dialog`)],f.prototype,`_dialog`,void 0),f=r([t(`printernizer-send-dialog`)],f);async function p(e,t,n){let r=document.createElement(`printernizer-send-dialog`);return Object.assign(r,{name:t,printers:n}),await d(e,r),r.order}export{p as askWhereto};